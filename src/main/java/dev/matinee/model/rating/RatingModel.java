package dev.matinee.model.rating;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.uncertainty.BiasOnlyUserModel;
import dev.matinee.model.rating.uncertainty.MovieCoordinates;
import dev.matinee.model.rating.uncertainty.QuestionSelector;
import java.util.Map;
import java.util.Optional;

/// Predicts ratings from the movie side alone: users are folded in from their ratings.
///
/// Immutable, so safe to share between threads. Predictions are in rating units, **not** clipped to
/// the rating scale and never NaN. Rows are dense indices, not database ids.
public interface RatingModel {

  /// Name under which a stored model says of which kind it is.
  String KIND_KEY = "rating.kind";

  /// Returns the number of movie rows M.
  int movies();

  /// Folds a user in: finds what describes the user best, given the movie side.
  ///
  /// @param user movie rows of the ratings in `[0, M)`; there may be none
  FoldedUser foldIn(UserProfile user);

  /// Folds in a user about whom nothing is declared.
  default FoldedUser foldIn(UserRatings ratings) {
    return foldIn(new UserProfile(ratings, Map.of()));
  }

  /// Returns what chooses the movies to ask a user about. It is costly to make: keep it.
  ///
  /// To a model that cannot tell, every rating teaches the same.
  ///
  /// @param weights how much it matters to predict each movie row well; at least 0, not all 0
  default QuestionSelector questionSelector(double[] weights) {
    return new QuestionSelector(new BiasOnlyUserModel(1), weights);
  }

  /// Places movies by whom they please: a point each, whose squared distance to another is the
  /// expected squared difference between what one user thinks of both, beyond how good they are.
  ///
  /// All points are the same to a model that knows no tastes.
  ///
  /// @param movieRows in `[0, M)`
  /// @return `[movieRows x dimensions]`, in an order of the dimensions that means nothing
  default double[][] embed(int[] movieRows) {
    return new MovieCoordinates(new BiasOnlyUserModel(1)).of(movieRows);
  }

  /// Returns the smallest model that training can go on from, empty if it always starts anew.
  default Optional<RatingModel> continuation() {
    return Optional.empty();
  }

  /// Writes everything needed to read this model back: see `StoredRatingModels.read`.
  void writeTo(ArrayBundle bundle);

  /// A user as one model sees them. Immutable and cheap.
  interface FoldedUser {

    /// Returns the predicted rating of the movie at `movieRow`, in `[0, M)`.
    double predict(int movieRow);

    /// Predicts all movies in one pass: afterwards `into[row]` is `predict(row)` but for rounding.
    ///
    /// @param into of length M
    default void predictAll(double[] into) {
      for (int row = 0; row < into.length; row++) {
        into[row] = predict(row);
      }
    }

    /// Returns the predicted rating of a movie that the model does not know.
    double predictUnknownMovie(MovieMetadata movie);

    /// Returns how far the rating of the movie at `movieRow` is expected to lie from its
    /// prediction, as a standard deviation in rating units, or 1 from a model that cannot tell.
    /// Greater than 0.
    default double deviation(int movieRow) {
      return 1;
    }

    /// Returns the same for a movie that the model does not know.
    default double deviationOfUnknownMovie(MovieMetadata movie) {
      return 1;
    }

    /// Returns what the prediction of the movie at `movieRow` is made of.
    Contributions explain(int movieRow);

    /// Returns what the prediction of a movie that the model does not know is made of.
    Contributions explainUnknownMovie(MovieMetadata movie);
  }
}
