package dev.matinee.benchmark.questions;

import dev.matinee.model.ExposureModel;
import dev.matinee.model.GenreIndex;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.TrainingData;
import dev.matinee.model.UserRatings;
import java.util.stream.IntStream;

/// The chance that a user knows a movie, estimated from the training data as in the service.
///
/// Immutable, so safe to share between threads.
final class Familiarity {

  private final long users;
  private final long[] ratings;
  private final ExposureModel exposure;

  Familiarity(TrainingData train) {
    int[] counts = train.ratings().movieCounts();
    this.users = train.ratings().users();
    this.ratings = IntStream.of(counts).asLongStream().toArray();
    this.exposure =
        new ExposureModel(
            counts,
            new GenreIndex(train.metadata().stream().map(MovieMetadata::genres).toList())
                .ofMovies(),
            train.metadata().stream().mapToInt(movie -> ExposureModel.era(movie.year())).toArray());
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
      chances[row] = ExposureModel.chance(chances[row], ratings[row], users);
    }
    return chances;
  }
}
