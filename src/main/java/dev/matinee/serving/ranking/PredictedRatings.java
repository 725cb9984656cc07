package dev.matinee.serving.ranking;

import dev.matinee.model.rating.RatingModel.FoldedUser;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.context.Candidates;
import dev.matinee.serving.context.ColdMovies;
import dev.matinee.serving.context.Estimate;
import dev.matinee.serving.context.FoldedInUser;
import dev.matinee.serving.context.PredictedMovie;

/// Predicted ratings of one user for the candidates of one request, computed on demand.
///
/// @param cold current support of the movies unknown to the model
public record PredictedRatings(AnswerContext context, ColdMovies cold, FoldedInUser foldedIn) {

  public Candidates candidates() {
    return context.candidates();
  }

  /// Predicts the rating of the movie at `position`, with its interval.
  public Estimate of(int position) {
    return context.estimate(foldedIn, movie(position));
  }

  /// Returns the predicted rating of the movie at `position`, not clipped.
  double prediction(int position) {
    return movie(position).predict(foldedIn.folded());
  }

  /// Returns the predicted ratings of all movies, not clipped, by position. Equals [#prediction] up
  /// to rounding, but is much faster than calling it for every movie. Callers may change the array.
  double[] predictions() {
    double[] byRow = new double[context.snapshot().movies().size()];
    foldedIn.folded().predictAll(byRow);
    double[] predictions = new double[candidates().size()];
    for (int position = 0; position < predictions.length; position++) {
      int row = candidates().row(position);
      predictions[position] = row == Candidates.NONE ? prediction(position) : byRow[row];
    }
    return predictions;
  }

  /// Returns the number of ratings of the movie at `position` that its prediction uses.
  long support(int position) {
    return movie(position).ratings();
  }

  /// Returns the contribution of each rating of [FoldedInUser#profile] to the prediction of the
  /// movie at `position`, in rating units.
  ///
  /// @param user of [#foldedIn], prepared for explanations
  double[] shares(FoldedUser user, int position) {
    return movie(position).explain(user).rated();
  }

  private PredictedMovie movie(int position) {
    return context.movie(position, () -> cold.support(position));
  }
}
