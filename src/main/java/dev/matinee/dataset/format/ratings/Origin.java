package dev.matinee.dataset.format.ratings;

import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/// The data set from which a ratings file comes.
@NamedInterface("format")
public enum Origin {
  MOVIELENS("MovieLens"),
  MOVIETWEETINGS("MovieTweetings"),
  GENERIC("");

  private final String title;

  Origin(String title) {
    this.title = title;
  }

  /// Returns the name to show; empty for [#GENERIC].
  public String title() {
    return title;
  }

  /// Returns the scale of its ratings; empty if it is the scale of the service.
  public Optional<SourceScale> scale() {
    return switch (this) {
      case MOVIELENS -> Optional.of(SourceScale.MOVIELENS);
      case MOVIETWEETINGS -> Optional.of(SourceScale.MOVIETWEETINGS);
      case GENERIC -> Optional.empty();
    };
  }
}
