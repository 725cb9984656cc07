package dev.matinee.serving.prediction;

import dev.matinee.catalog.Movie;
import java.util.List;

/// The outcome of a request for an explanation.
public sealed interface Explanation {

  /// The parts of a prediction, in rating units: they add up to `unclipped`. See `Contributions`.
  ///
  /// A contribution splits the prediction, and [Rated#without] is the prediction after the rating
  /// is deleted. The difference between `unclipped` and `without` is not the contribution, because
  /// a deletion also changes the other contributions.
  ///
  /// @param prediction the predicted rating, clipped to the rating scale
  /// @param unclipped the predicted rating, not clipped
  /// @param mean part that is the same for every user and movie
  /// @param user part of the user apart from single ratings
  /// @param movie part of the movie alone
  /// @param rated the ratings with the largest absolute contributions, the largest first
  /// @param others number of the other ratings that the model uses
  /// @param ofOthers sum of the contributions of the other ratings
  record Known(
      Prediction.Known prediction,
      double unclipped,
      double mean,
      double user,
      double movie,
      List<Rated> rated,
      int others,
      double ofOthers)
      implements Explanation {

    public Known {
      rated = List.copyOf(rated);
    }
  }

  /// A rating of the user.
  ///
  /// @param without the prediction without this rating, not clipped
  record Rated(Movie movie, double yourRating, double contribution, double without) {}

  record UnknownUser(String userId) implements Explanation {}

  record UnknownMovie(String movieId) implements Explanation {}
}
