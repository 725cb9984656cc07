package dev.matinee.catalog;

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
}
