package dev.matinee.dataset.format.ratings;

import dev.matinee.model.RatingScale;
import org.springframework.modulith.NamedInterface;

/// The rating scale of a file: its lowest and its highest rating.
@NamedInterface("format")
public record SourceScale(double min, double max) {

  /// MovieLens in all its editions: the older ones use whole stars only, but the same five stars.
  static final SourceScale MOVIELENS = new SourceScale(0.5, 5);

  /// MovieTweetings, where a 0 is no rating.
  static final SourceScale MOVIETWEETINGS = new SourceScale(1, 10);

  public SourceScale {
    if (!(min < max) || Double.isInfinite(max - min)) {
      throw new IllegalArgumentException(
          "a source scale needs MIN < MAX, but got %s:%s".formatted(min, max));
    }
  }

  /// Parses `MIN:MAX`.
  public static SourceScale parse(String text) {
    String[] parts = text.trim().split(":", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException(
          "a source scale is written MIN:MAX, but got '%s'".formatted(text));
    }
    try {
      return new SourceScale(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "a source scale is written in numbers, but got '%s'".formatted(text), e);
    }
  }

  public boolean contains(double rating) {
    return rating >= min && rating <= max;
  }

  /// Maps `rating` linearly to `target`, so that maximum becomes maximum.
  public double map(double rating, RatingScale target) {
    return target.fromSource(rating, min, max);
  }

  @Override
  public String toString() {
    return RatingScale.text(min) + ":" + RatingScale.text(max);
  }
}
