package dev.matinee.dataset.evaluation;

import dev.matinee.model.Exposure;
import dev.matinee.model.MovieTraits;
import dev.matinee.model.Popularity;
import dev.matinee.model.TrainingData;
import dev.matinee.model.UserRatings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How likely users are to know each movie, as the service tells it from the training data.
///
/// Immutable, so safe to share between threads.
final class Familiarity {

  private final long users;
  private final long[] ratings;
  private final Exposure exposure;

  Familiarity(TrainingData train) {
    Popularity popularity = Popularity.of(train.ratings());
    int[] counts = IntStream.range(0, popularity.movies()).map(popularity::count).toArray();
    this.users = train.ratings().users();
    this.ratings = IntStream.of(counts).asLongStream().toArray();
    this.exposure =
        new Exposure(
            counts,
            genres(train.traits()),
            train.traits().stream().mapToInt(movie -> Exposure.era(movie.year())).toArray());
  }

  private static int[][] genres(List<MovieTraits> traits) {
    Map<String, Integer> numbers = new HashMap<>();
    return traits.stream()
        .map(
            movie ->
                movie.genres().stream()
                    .mapToInt(genre -> numbers.computeIfAbsent(genre, g -> numbers.size()))
                    .toArray())
        .toArray(int[][]::new);
  }

  /// Returns the number of ratings of a movie.
  long ratings(int movieRow) {
    return ratings[movieRow];
  }

  /// Returns the chance that a user with these ratings knows each movie.
  double[] chances(UserRatings known) {
    int[] rated = IntStream.range(0, known.size()).map(known::movie).toArray();
    double[] chances = exposure.of(ratings, rated);
    for (int row = 0; row < chances.length; row++) {
      chances[row] = Exposure.chance(chances[row], ratings[row], users);
    }
    return chances;
  }
}
