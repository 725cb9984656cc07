-- Requests for the users and movies of MovieLens 1M:
--   wrk -t1 -c4 -d8s -s requests.lua http://localhost:8080 predictions|lists [all]
-- "all" asks for each user in turn, which brings them into memory.
local kind, all, user = "predictions", false, 0

init = function(args)
  kind, all = args[1] or kind, args[2] == "all"
  math.randomseed(os.time())
end

request = function()
  user = all and user % 6040 + 1 or math.random(6040)
  local answer = kind == "lists" and "recommendations?limit=10" or "predictions/" .. math.random(90)
  return wrk.format("GET", "/api/v1/users/" .. user .. "/" .. answer)
end
