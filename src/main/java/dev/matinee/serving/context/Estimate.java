package dev.matinee.serving.context;

import dev.matinee.model.snapshot.ModelSnapshot;
import org.springframework.modulith.NamedInterface;

/// A predicted rating, clipped to the scale, and how far it may be off.
@NamedInterface("context")
public record Estimate(double rating, Interval interval) {

  /// Returns the prediction of a model, clipped, with the interval that its calibration gives.
  ///
  /// @param prediction not clipped
  /// @param deviation how far the model expects the rating to lie from it
  /// @param userRatings number of ratings the user was folded in from
  /// @param movieRatings number of ratings that the prediction knows of the movie
  public static Estimate of(
      ModelSnapshot snapshot,
      double prediction,
      double deviation,
      long userRatings,
      long movieRatings) {
    double rating = snapshot.scale().clip(prediction);
    double halfWidth = deviation * snapshot.intervals().halfWidth(userRatings, movieRatings);
    return new Estimate(rating, Interval.around(rating, halfWidth, snapshot.scale()));
  }
}
