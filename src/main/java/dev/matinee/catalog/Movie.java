package dev.matinee.catalog;

import dev.matinee.model.MovieMetadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A movie.
///
/// @param id database id
/// @param movieId the client's own id
/// @param year year of release, if known
/// @param genres names given by the client, without duplicates
public record Movie(
    long id, String movieId, String title, @Nullable Integer year, List<String> genres) {

  public Movie {
    genres = List.copyOf(genres);
  }

  /// Returns the metadata that a model may use.
  public MovieMetadata metadata() {
    return new MovieMetadata(year, genres);
  }
}
