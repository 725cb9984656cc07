package dev.matinee.dataset.format.ratings;

import dev.matinee.model.RatingScale;
import org.springframework.modulith.NamedInterface;

/// The rating scale of a file: its lowest and highest possible rating.
@NamedInterface("format")
public record SourceScale(double min, double max) {

  /// Scale of all MovieLens editions. Older ones have whole stars only, up to the same five.
  static final SourceScale MOVIELENS = new SourceScale(0.5, 5);

  /// Scale of MovieTweetings, where 0 is not a rating.
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

  /// Maps `rating` linearly to `target`: minimum to minimum and maximum to maximum.
  public double map(double rating, RatingScale target) {
    return target.fromSource(rating, min, max);
  }

  @Override
  public String toString() {
    return RatingScale.text(min) + ":" + RatingScale.text(max);
  }
}
