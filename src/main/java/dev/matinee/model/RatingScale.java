package dev.matinee.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A rating scale: the ratings `min`, `min + step`, ..., `max`.
///
/// @param min lowest rating
/// @param max highest rating, a whole number of steps above `min`
/// @param step distance between neighbouring ratings, greater than 0
public record RatingScale(double min, double max, double step) {

  /// Why 0 is rejected on scales that do not contain it: a movie that is not rated has no rating.
  public static final String ZERO = "0 is not a rating";

  private static final double TOLERANCE = 1e-6;
  private static final int DECIMALS = 9;

  public RatingScale {
    if (!(min < max) || !(step > 0) || Double.isInfinite(max - min)) {
      throw new IllegalArgumentException(
          "a rating scale needs MIN < MAX and STEP > 0, but got %s:%s:%s"
              .formatted(min, max, step));
    }
    if (!isWhole((max - min) / step)) {
      throw new IllegalArgumentException(
          "MAX must lie a whole number of steps above MIN, but the scale is %s:%s:%s"
              .formatted(min, max, step));
    }
  }

  /// Parses `MIN:MAX` (steps of 1) or `MIN:MAX:STEP`.
  public static RatingScale parse(String text) {
    String[] parts = text.trim().split(":", -1);
    if (parts.length < 2 || parts.length > 3) {
      throw new IllegalArgumentException(
          "a rating scale is written MIN:MAX or MIN:MAX:STEP, but got '%s'".formatted(text));
    }
    try {
      double step = parts.length == 3 ? Double.parseDouble(parts[2]) : 1;
      return new RatingScale(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), step);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "a rating scale is written in numbers, but got '%s'".formatted(text), e);
    }
  }

  /// Returns whether `rating` is one of the ratings of this scale.
  public boolean contains(double rating) {
    return rating >= min - TOLERANCE && rating <= max + TOLERANCE && isWhole((rating - min) / step);
  }

  /// Returns the rating within `[min, max]` that is nearest to `rating`.
  public double clip(double rating) {
    return Math.clamp(rating, min, max);
  }

  /// Maps `rating` linearly from `[sourceMin, sourceMax]` to this scale, and rounds it to the
  /// nearest step, half up.
  public double fromSource(double rating, double sourceMin, double sourceMax) {
    double mapped = min + (rating - sourceMin) * (max - min) / (sourceMax - sourceMin);
    return min + Math.round((mapped - min) / step) * step;
  }

  /// Writes a rating in the shortest way, with nine decimals at most: 7 instead of 7.0.
  public static String text(double rating) {
    return BigDecimal.valueOf(rating)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  /// Describes this scale inside a sentence, such as `between 1 and 10 in steps of 1`.
  public String description() {
    return "between %s and %s in steps of %s".formatted(text(min), text(max), text(step));
  }

  private static boolean isWhole(double value) {
    return Math.abs(value - Math.rint(value)) < TOLERANCE;
  }
}
