package dev.matinee.serving.prediction;

import dev.matinee.ratings.support.MovieSupport;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.context.Estimate;
import dev.matinee.serving.context.FoldedInUser;
import dev.matinee.serving.context.PredictedMovie;
import dev.matinee.serving.context.StoredData;

/// A movie to predict, and whether it has any stored rating.
record PredictionTarget(PredictedMovie movie, boolean rated) {

  /// Reads the stored data that a prediction of the movie at `position` needs.
  static PredictionTarget read(AnswerContext context, int position, StoredData store) {
    long id = context.candidates().movie(position).id();
    MovieSupport support = store.supportOf(id, context.sequence());
    return new PredictionTarget(context.movie(position, () -> support), support.ratings() > 0);
  }

  /// Predicts how the user of `pair` would rate the movie.
  Prediction.Known predict(AnswerContext context, Predictor.Pair pair, FoldedInUser user) {
    Estimate estimate = context.estimate(user, movie);
    return new Prediction.Known(
        pair.userId(),
        pair.movieId(),
        estimate.rating(),
        estimate.interval(),
        PredictionBasis.of(user.storedRatings() > 0, rated));
  }
}
