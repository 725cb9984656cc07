package dev.matinee.benchmark.load;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// The users, movies and ratings for the requests of a load run, read from the service.
///
/// @param movies ids of popular movies
/// @param ratings stored ratings; requests use their users, because answers for users without
///   ratings cost less
record Sample(List<String> movies, List<Rating> ratings) {

  /// @throws IllegalStateException if there are no movies or no ratings
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
