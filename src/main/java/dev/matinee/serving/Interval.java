package dev.matinee.serving;

import dev.matinee.model.RatingScale;

/// Where the true rating lies with probability `level`, on the rating scale.
public record Interval(double low, double high, double level) {

  private static final double LEVEL = 0.9;

  /// Returns the interval that reaches `halfWidth` to both sides of `rating`, within `scale`.
  static Interval around(double rating, double halfWidth, RatingScale scale) {
    return new Interval(scale.clip(rating - halfWidth), scale.clip(rating + halfWidth), LEVEL);
  }

  /// Returns `1 - (high - low) / (max - min of the scale)`: 0 when the rating may be anything, 1
  /// when it is certain.
  double confidence(RatingScale scale) {
    return 1 - (high - low) / (scale.max() - scale.min());
  }
}
