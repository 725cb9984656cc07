package dev.matinee.serving.prediction;

import dev.matinee.catalog.Movie;
import java.util.List;

/// The outcome of a request for an explanation.
public sealed interface Explanation {

  /// The parts of a prediction, in rating units: they add up to `unclipped`.
  ///
  /// For a fixed set of rated movies, the contribution of a rating is exactly linear in its value.
  /// A model with hidden layers is not linear, so it puts everything into `user`. [Rated#without]
  /// also tells what it counts for that the movie is rated at all.
  ///
  /// @param prediction clipped to the rating scale
  /// @param unclipped the predicted rating, not clipped
  /// @param mean the part that is the same for every user and movie
  /// @param user the part of the user that does not depend on single ratings
  /// @param movie the part of the movie alone
  /// @param rated the ratings with the largest contributions, up or down, the largest first
  /// @param others number of the user's other ratings that the model knows
  /// @param ofOthers sum of the contributions of those
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
