package dev.matinee.serving.ranking;

import dev.matinee.catalog.Movie;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.rating.RatingModel.FoldedUser;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.context.Candidates;
import dev.matinee.serving.context.ColdMovies;
import dev.matinee.serving.context.Estimate;
import dev.matinee.serving.context.FoldedInUser;

/// What one user would give the candidates of one moment; worked out when asked for.
///
/// @param cold what is known now of the movies that the model does not know
public record PredictedRatings(AnswerContext context, ColdMovies cold, FoldedInUser foldedIn) {

  public Candidates candidates() {
    return context.candidates();
  }

  /// Returns what the user would give the movie at `position`.
  public Estimate of(int position) {
    return isKnown(position)
        ? context.estimate(foldedIn, position)
        : context.estimate(foldedIn, position, cold.support(position));
  }

  /// Returns the predicted rating of the movie at `position`, not clipped.
  double prediction(int position) {
    FoldedUser user = foldedIn.folded();
    return isKnown(position)
        ? user.predict(candidates().row(position))
        : user.predictUnknownMovie(metadata(position))
            + context.offset(position, cold.support(position));
  }

  /// Returns the predicted ratings of all movies, not clipped, by position: [#prediction] but for
  /// rounding, at a fraction of its cost for each. The array is the caller's.
  double[] predictions() {
    double[] byRow = new double[context.snapshot().movies().size()];
    foldedIn.folded().predictAll(byRow);
    double[] predictions = new double[candidates().size()];
    for (int position = 0; position < predictions.length; position++) {
      predictions[position] =
          isKnown(position) ? byRow[candidates().row(position)] : prediction(position);
    }
    return predictions;
  }

  /// Returns the number of ratings that the prediction of the movie at `position` rests on.
  long support(int position) {
    return isKnown(position) ? candidates().ratings(position) : cold.support(position).ratings();
  }

  /// Returns the share of each rating of [FoldedInUser#profile] in the prediction of the movie at
  /// `position`, in rating units.
  double[] shares(int position) {
    FoldedUser user = foldedIn.folded();
    return (isKnown(position)
            ? user.explain(candidates().row(position))
            : user.explainUnknownMovie(metadata(position)))
        .rated();
  }

  private boolean isKnown(int position) {
    return candidates().row(position) != Candidates.NONE;
  }

  private MovieMetadata metadata(int position) {
    Movie movie = candidates().movie(position);
    return movie.metadata();
  }
}
