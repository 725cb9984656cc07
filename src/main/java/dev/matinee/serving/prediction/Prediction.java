package dev.matinee.serving.prediction;

import dev.matinee.serving.context.Interval;

/// The outcome of a request for a predicted rating.
public sealed interface Prediction {

  /// A predicted rating, clipped to the rating scale, not rounded.
  record Known(
      String userId, String movieId, double rating, Interval interval, PredictionBasis basis)
      implements Prediction {}

  record UnknownUser(String userId, String movieId) implements Prediction {}

  record UnknownMovie(String userId, String movieId) implements Prediction {}
}
