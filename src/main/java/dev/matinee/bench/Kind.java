package dev.matinee.bench;

import java.util.ArrayList;
import java.util.List;

/// A kind of request, measured by itself.
///
/// @param name one word
/// @param request what is sent, with the names of what varies
/// @param call sends one; consecutive numbers ask about different things
record Kind(String name, String request, Call call) {

  private static final String API = "/api/v1";

  /// Returns all kinds that only read. The first gets a constant answer: it tells about what HTTP,
  /// the framework, the client and the machine cost. A search, done in memory, may cost less.
  static List<Kind> reads(ServiceClient client, Sample sample) {
    List<String> users = sample.userIds();
    List<Kind> kinds = new ArrayList<>();
    String constant = "/actuator/health/liveness";
    kinds.add(new Kind("yardstick", "GET " + constant, _ -> client.get(constant)));
    kinds.add(
        new Kind(
            "predictions",
            "GET " + API + "/users/{userId}/predictions/{movieId}",
            number ->
                client.get(
                    API
                        + "/users/%s/predictions/%s"
                            .formatted(
                                pick(users, number),
                                pick(sample.movies(), number / users.size())))));
    kinds.add(
        new Kind(
            "recommendations",
            "GET " + API + "/users/{userId}/recommendations?limit=10",
            number ->
                client.get(
                    API + "/users/%s/recommendations?limit=10".formatted(pick(users, number)))));
    kinds.add(
        new Kind(
            "search",
            "GET " + API + "/movies?limit=10&query={word}",
            number ->
                client.get(
                    API
                        + "/movies?limit=10&query="
                        + ServiceClient.encoded(pick(sample.words(), number)))));
    return kinds;
  }

  private static String pick(List<String> values, long number) {
    return values.get((int) (number % values.size()));
  }
}
