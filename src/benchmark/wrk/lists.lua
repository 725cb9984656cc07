-- Lists of ten for the users of MovieLens 1M: wrk -t1 -c4 -d8s -s lists.lua http://localhost:8080
-- "all" after the address asks for each user in turn, which brings their lists into memory.
local all, user = false, 0

init = function(args)
  all = args[1] == "all"
  math.randomseed(os.time())
end

request = function()
  user = all and user % 6040 + 1 or math.random(6040)
  return wrk.format("GET", "/api/v1/users/" .. user .. "/recommendations?limit=10")
end
