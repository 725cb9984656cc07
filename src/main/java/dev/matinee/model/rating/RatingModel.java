package dev.matinee.model.rating;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.UserRatings;

/// Predicts ratings from the movie side alone: users are folded in from their ratings.
///
/// Immutable, so safe to share between threads. Predictions are in rating units, **not** clipped to
/// the rating scale and never NaN. Rows are dense indices, not database ids.
public interface RatingModel {

  /// Returns the number of movie rows M.
  int movies();

  /// Folds a user in: finds what describes the user best, given the movie side.
  ///
  /// @param ratings the user's ratings, movie rows in `[0, M)`; may be empty
  FoldedUser foldIn(UserRatings ratings);

  /// Writes everything needed to read this model back: see [RatingModels#read].
  void writeTo(ArrayBundle bundle);

  /// A user as one model sees them. Immutable and cheap.
  interface FoldedUser {

    /// Returns the predicted rating of the movie at `movieRow`, in `[0, M)`.
    double predict(int movieRow);

    /// Predicts all movies in one pass: afterwards `into[row]` is exactly `predict(row)`.
    ///
    /// @param into of length M
    default void predictAll(double[] into) {
      for (int row = 0; row < into.length; row++) {
        into[row] = predict(row);
      }
    }

    /// Returns the predicted rating of a movie that the model does not know.
    double predictUnknownMovie();
  }
}
