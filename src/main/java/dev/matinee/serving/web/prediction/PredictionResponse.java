package dev.matinee.serving.web.prediction;

import dev.matinee.serving.context.Interval;
import dev.matinee.serving.prediction.Prediction;

/// Body of a predicted rating.
///
/// @param rating on the rating scale, not rounded
/// @param interval where the true rating lies with probability `level`
/// @param basis `personal`, `cold-user`, `cold-movie` or `cold-both`
/// @param modelVersion the model that made the prediction
/// @param sequence the last write that is certainly included
record PredictionResponse(
    String userId,
    String movieId,
    double rating,
    Interval interval,
    String basis,
    long modelVersion,
    long sequence) {

  static PredictionResponse of(Prediction.Known known, long modelVersion, long sequence) {
    return new PredictionResponse(
        known.userId(),
        known.movieId(),
        known.rating(),
        known.interval(),
        known.basis().text(),
        modelVersion,
        sequence);
  }
}
