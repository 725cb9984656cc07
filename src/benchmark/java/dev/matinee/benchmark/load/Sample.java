package dev.matinee.benchmark.load;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// Whom and what a load run asks about, as found in the service.
///
/// @param movies that many rate
/// @param ratings of users who have some: answers to others cost less
record Sample(List<String> movies, List<Rating> ratings) {

  /// @throws IllegalStateException if there is nothing to ask about
  Sample {
    movies = List.copyOf(movies);
    ratings = List.copyOf(ratings);
    if (movies.isEmpty() || ratings.isEmpty()) {
      throw new IllegalStateException("the service has no ratings to ask about; import some");
    }
  }

  /// A line of the export.
  record Rating(String userId, String movieId, double value) {

    static Rating of(String line) {
      String[] fields = line.split(",", -1);
      return new Rating(fields[0], fields[1], Double.parseDouble(fields[2]));
    }
  }

  List<String> users() {
    return ratings.stream().map(Rating::userId).distinct().toList();
  }

  static <T> T any(List<T> choices) {
    return choices.get(ThreadLocalRandom.current().nextInt(choices.size()));
  }
}
