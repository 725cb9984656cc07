package dev.matinee.serving.web.prediction;

import dev.matinee.serving.context.Interval;
import dev.matinee.serving.prediction.Prediction;

/// Response body of a predicted rating.
///
/// @param rating predicted rating on the rating scale, not rounded
/// @param interval range of the true rating with probability `level`
/// @param basis `personal`, `cold-user`, `cold-movie` or `cold-both`
/// @param modelVersion version of the model that made the prediction
/// @param sequence number of a write; the answer includes it and all earlier writes
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
