package dev.matinee.catalog;

import dev.matinee.model.MovieMetadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A movie.
///
/// @param id database id
/// @param movieId the client's own id
/// @param year year of release, if known
/// @param genres as the client names them, without duplicates
public record Movie(
    long id, String movieId, String title, @Nullable Integer year, List<String> genres) {

  public Movie {
    genres = List.copyOf(genres);
  }

  /// Returns what a model may know of the movie before it is rated.
  public MovieMetadata metadata() {
    return new MovieMetadata(year, genres);
  }
}
