package dev.matinee.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known about a movie before anybody has rated it.
///
/// @param year year of release, null if unknown
/// @param genres without duplicates, empty if unknown
public record MovieMetadata(@Nullable Integer year, List<String> genres) {

  /// The metadata of a movie without known year and genres.
  public static final MovieMetadata NONE = new MovieMetadata(null, List.of());

  public MovieMetadata {
    genres = List.copyOf(genres);
  }
}
