package dev.matinee.serving.context;

import dev.matinee.model.RatingScale;
import org.springframework.modulith.NamedInterface;

/// Where the true rating lies with probability `level`, on the rating scale.
@NamedInterface("context")
public record Interval(double low, double high, double level) {

  private static final double LEVEL = 0.9;

  /// Returns the interval that reaches `halfWidth` to both sides of `rating`, within `scale`.
  static Interval around(double rating, double halfWidth, RatingScale scale) {
    return new Interval(scale.clip(rating - halfWidth), scale.clip(rating + halfWidth), LEVEL);
  }

  /// Returns `1 - (high - low) / (max - min of the scale)`: 0 when the rating may be anything, 1
  /// when it is certain.
  public double confidence(RatingScale scale) {
    return 1 - (high - low) / (scale.max() - scale.min());
  }
}
