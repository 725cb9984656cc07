package dev.matinee.serving.prediction;

import dev.matinee.catalog.Movie;
import java.util.List;

/// Outcome of asking why a user is predicted to rate a movie as they are.
public sealed interface Explanation {

  /// The parts of a prediction, in rating units: they add up to `unclipped`.
  ///
  /// Given which movies the user rated, the contribution of a rating is exactly linear in its
  /// value; that of a model with hidden layers is not, which says it all in `user`. What a rating
  /// counts for by being there at all is what [Rated#without] tells.
  ///
  /// @param prediction clipped to the rating scale
  /// @param unclipped the same, not clipped
  /// @param mean the same for every user and movie
  /// @param user what is said of the user apart from their ratings
  /// @param movie what is said of the movie alone
  /// @param rated the ratings that count most, either way, by descending size of their contribution
  /// @param others number of the user's other ratings that the model knows
  /// @param ofOthers what those contribute together
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
  /// @param without what the prediction would be, not clipped, had the user not rated this movie
  record Rated(Movie movie, double yourRating, double contribution, double without) {}

  record UnknownUser(String userId) implements Explanation {}

  record UnknownMovie(String movieId) implements Explanation {}
}
