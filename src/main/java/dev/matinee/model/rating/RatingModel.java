package dev.matinee.model.rating;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.uncertainty.BiasOnlyUserModel;
import dev.matinee.model.rating.uncertainty.MovieCoordinates;
import dev.matinee.model.rating.uncertainty.QuestionSelector;
import java.util.Map;

/// Predicts ratings from the movie side alone: users are folded in from their ratings.
///
/// Immutable, so safe to share between threads. Predictions are in rating units, **not** clipped to
/// the rating scale and never NaN. Rows are dense indices, not database ids.
public interface RatingModel {

  /// Entry of a stored model that names its kind.
  String KIND_KEY = "rating.kind";

  /// Returns the number of movie rows M.
  int movies();

  /// Folds a user in: fits the user side to the user's profile, with the movie side fixed.
  ///
  /// @param user movie rows of the ratings in `[0, M)`; there may be none
  FoldedUser foldIn(UserProfile user);

  /// Folds in a user without attributes.
  default FoldedUser foldIn(UserRatings ratings) {
    return foldIn(new UserProfile(ratings, Map.of()));
  }

  /// Returns a selector of movies to ask users about. It is costly to create, so keep it.
  ///
  /// By default, all ratings are equally informative.
  ///
  /// @param weights importance of the prediction of each movie row; at least 0, not all 0
  default QuestionSelector questionSelector(double[] weights) {
    return new QuestionSelector(new BiasOnlyUserModel(1), weights);
  }

  /// Returns a point for each movie. The squared distance of two points is the expected squared
  /// difference between a user's ratings of both movies, after removing the overall quality of the
  /// movies.
  ///
  /// By default, all points are equal.
  ///
  /// @param movieRows in `[0, M)`
  /// @return `[movieRows x dimensions]`; single dimensions have no meaning
  default double[][] embed(int[] movieRows) {
    return new MovieCoordinates(new BiasOnlyUserModel(1)).of(movieRows);
  }

  /// Writes the model, for `StoredRatingModels.read`.
  void writeTo(ArrayBundle bundle);

  /// A user folded into a model. Immutable.
  interface FoldedUser {

    /// Heap of the objects of a user without their arrays, in bytes.
    long OVERHEAD = 200;

    /// Returns the predicted rating of the movie at `movieRow`, in `[0, M)`.
    double predict(int movieRow);

    /// Predicts all movies: sets `into[row]` to `predict(row)`, up to rounding.
    ///
    /// @param into of length M
    default void predictAll(double[] into) {
      for (int row = 0; row < into.length; row++) {
        into[row] = predict(row);
      }
    }

    /// Returns the predicted rating of a movie unknown to the model.
    double predictUnknownMovie(MovieMetadata movie);

    /// Returns the expected standard deviation of the rating of the movie at `movieRow` from its
    /// prediction, in rating units; greater than 0. A model without uncertainty returns 1.
    default double deviation(int movieRow) {
      return 1;
    }

    /// Returns the deviation for a movie unknown to the model.
    default double deviationOfUnknownMovie(MovieMetadata movie) {
      return 1;
    }

    /// Returns the heap that this user takes, in bytes, without the profile.
    default long bytes() {
      return OVERHEAD;
    }

    /// Returns the same user, prepared for many explanations. With some models, an explanation by
    /// any other user costs a fold-in.
    default FoldedUser forExplanations() {
      return this;
    }

    /// Returns the parts of the prediction for the movie at `movieRow`.
    Contributions explain(int movieRow);

    /// Returns the parts of the prediction for a movie unknown to the model.
    Contributions explainUnknownMovie(MovieMetadata movie);
  }
}
