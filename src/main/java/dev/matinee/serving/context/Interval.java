package dev.matinee.serving.context;

import dev.matinee.model.RatingScale;
import org.springframework.modulith.NamedInterface;

/// A prediction interval: the true rating lies from `low` to `high` with probability `level`.
@NamedInterface("context")
public record Interval(double low, double high, double level) {

  private static final double LEVEL = 0.9;

  /// Returns the interval `rating - halfWidth` to `rating + halfWidth`, clipped to `scale`.
  static Interval around(double rating, double halfWidth, RatingScale scale) {
    return new Interval(scale.clip(rating - halfWidth), scale.clip(rating + halfWidth), LEVEL);
  }

  /// Returns `1 - (high - low) / (max - min of the scale)`: 0 if the interval covers the whole
  /// scale, 1 if it is a single value.
  public double confidence(RatingScale scale) {
    return 1 - (high - low) / (scale.max() - scale.min());
  }
}
