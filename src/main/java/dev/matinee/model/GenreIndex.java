package dev.matinee.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The genres of movies as numbers from 0; case does not matter.
///
/// Immutable, so safe to share between threads.
public final class GenreIndex {

  /// The number of an unknown genre.
  public static final int NONE = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[][] ofMovies;

  /// @param movies the genres of each movie
  public GenreIndex(List<List<String>> movies) {
    this.ofMovies = movies.stream().map(this::number).toArray(int[][]::new);
  }

  private int[] number(List<String> genres) {
    return genres.stream()
        .mapToInt(genre -> numbers.computeIfAbsent(key(genre), k -> numbers.size()))
        .sorted()
        .distinct()
        .toArray();
  }

  private static String key(String genre) {
    return genre.toLowerCase(Locale.ROOT);
  }

  /// Returns the genre numbers of each movie, ascending, without duplicates. Do not change the
  /// arrays.
  public int[][] ofMovies() {
    return ofMovies;
  }

  /// Returns the genre numbers of a movie, ascending, without duplicates. Do not change the array.
  public int[] of(int movie) {
    return ofMovies[movie];
  }

  /// Returns the number of a genre, or [#NONE].
  public int number(String genre) {
    return numbers.getOrDefault(key(genre), NONE);
  }

  /// Returns the number of genres.
  public int count() {
    return numbers.size();
  }
}
