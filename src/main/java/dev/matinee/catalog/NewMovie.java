package dev.matinee.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The data of a movie to be created or replaced.
///
/// @param movieId the client's own id
/// @param genres duplicates are dropped; a genre must not contain `|`
public record NewMovie(String movieId, String title, @Nullable Integer year, List<String> genres) {

  /// Longest title, in characters.
  public static final int MAX_TITLE = 500;

  /// Largest number of genres.
  public static final int MAX_GENRES = 20;

  /// Longest genre, in characters: 20 of this length fit into the database column.
  public static final int MAX_GENRE = 48;

  /// Earliest year of release.
  public static final int MIN_YEAR = 1850;

  /// Latest year of release.
  public static final int MAX_YEAR = 2200;

  public NewMovie {
    genres = genres.stream().map(String::strip).distinct().toList();
    if (title.isBlank() || title.length() > MAX_TITLE) {
      throw new IllegalArgumentException(
          "a title has 1 to %d characters, but this has %d".formatted(MAX_TITLE, title.length()));
    }
    if (year != null && (year < MIN_YEAR || year > MAX_YEAR)) {
      throw new IllegalArgumentException(
          "a year lies between %d and %d, but this is %d".formatted(MIN_YEAR, MAX_YEAR, year));
    }
    if (genres.size() > MAX_GENRES) {
      throw new IllegalArgumentException(
          "a movie has at most %d genres, but this has %d".formatted(MAX_GENRES, genres.size()));
    }
    for (String genre : genres) {
      if (genre.isEmpty() || genre.length() > MAX_GENRE || genre.contains("|")) {
        throw new IllegalArgumentException(
            "a genre has 1 to %d characters and no '|', but this is '%s'"
                .formatted(MAX_GENRE, genre));
      }
    }
  }
}
