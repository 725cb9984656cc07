package dev.matinee.benchmark.growth;

import java.io.IOException;
import java.util.List;

/// A user and a movie that the user rated, by the client's ids without special characters.
record RatedPair(String user, String movie) {

  private static final int MOST = 20_000;

  /// Reads the first pairs of a service.
  static List<RatedPair> sample(RequestRate service) throws IOException, InterruptedException {
    return service.lines("/api/v1/export/ratings", MOST + 1).stream()
        .skip(1)
        .map(line -> line.split(","))
        .map(fields -> new RatedPair(fields[0], fields[1]))
        .toList();
  }

  /// Returns the path of a prediction.
  String prediction() {
    return "/api/v1/users/%s/predictions/%s".formatted(user, movie);
  }

  /// Returns the path of a list of ten.
  String list() {
    return "/api/v1/users/%s/recommendations?limit=10".formatted(user);
  }
}
