package dev.matinee.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The genres of a number of movies as small numbers; a genre is the same in upper and lower case.
///
/// Immutable, so safe to share between threads.
public final class GenreIndex {

  /// The number of a genre that no movie has.
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

  /// Returns the numbers of the genres of each movie, ascending, each once; not to be changed.
  public int[][] ofMovies() {
    return ofMovies;
  }

  /// Returns the numbers of the genres of one movie, ascending, each once; not to be changed.
  public int[] of(int movie) {
    return ofMovies[movie];
  }

  /// Returns the number of a genre, or [#NONE].
  public int number(String genre) {
    return numbers.getOrDefault(key(genre), NONE);
  }

  /// Returns how many genres there are.
  public int count() {
    return numbers.size();
  }
}
