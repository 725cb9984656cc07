package dev.matinee.dataset.format.ratings;

import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/// Whose format a ratings file is in.
@NamedInterface("format")
public enum Origin {
  MOVIELENS("MovieLens"),
  MOVIETWEETINGS("MovieTweetings"),
  GENERIC("");

  private final String title;

  Origin(String title) {
    this.title = title;
  }

  /// Returns the name to show; empty where nobody in particular has it.
  public String title() {
    return title;
  }

  /// Returns the scale of its ratings; empty means: that of the service.
  public Optional<SourceScale> scale() {
    return switch (this) {
      case MOVIELENS -> Optional.of(SourceScale.MOVIELENS);
      case MOVIETWEETINGS -> Optional.of(SourceScale.MOVIETWEETINGS);
      case GENERIC -> Optional.empty();
    };
  }
}
