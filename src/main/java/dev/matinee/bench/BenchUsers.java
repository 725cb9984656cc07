package dev.matinee.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Users that exist for one run alone, to write ratings for: `bench-1f3a9c02-1` and so on.
final class BenchUsers {

  private static final int COUNT = 20;

  private final ServiceClient client;
  private final List<String> ids;

  BenchUsers(ServiceClient client) {
    String run = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    this.client = client;
    ids = IntStream.rangeClosed(1, COUNT).mapToObj(i -> "bench-" + run + "-" + i).toList();
  }

  /// Returns the kind of request that stores a rating for one of them.
  ///
  /// @param ratings that others gave, so that what is stored looks like ratings
  Kind writes(List<Sample.Rated> ratings) {
    return new Kind(
        "writes",
        "POST /api/v1/ratings for users bench-...",
        number -> {
          Sample.Rated rated = ratings.get((int) (number / COUNT % ratings.size()));
          return client.post(
              "/api/v1/ratings",
              Map.of(
                  "userId", ids.get((int) (number % COUNT)),
                  "movieId", rated.movieId(),
                  "rating", rated.rating()));
        });
  }

  /// Deletes them with all their ratings.
  ///
  /// @return those that could not be deleted
  List<String> delete() throws InterruptedException {
    List<String> left = new ArrayList<>();
    for (String id : ids) {
      if (!isDeleted(id)) {
        left.add(id);
      }
    }
    return left;
  }

  private boolean isDeleted(String id) throws InterruptedException {
    try {
      int status = client.delete("/api/v1/users/" + id);
      return status == 200 || status == 404;
    } catch (IOException _) {
      return false;
    }
  }
}
