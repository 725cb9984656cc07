package dev.matinee.model;

import java.util.Arrays;

/// The ratings of one user: `value(i)` for movie row `movie(i)`.
///
/// Immutable, so safe to share between threads.
public final class UserRatings {

  /// No ratings.
  public static final UserRatings NONE = new UserRatings(new int[0], new float[0]);

  private final int[] movie;
  private final float[] value;

  /// Creates ratings that take ownership of both arrays, which must be equally long.
  public UserRatings(int[] movie, float[] value) {
    if (movie.length != value.length) {
      throw new IllegalArgumentException(
          "%d movies but %d values".formatted(movie.length, value.length));
    }
    this.movie = movie;
    this.value = value;
  }

  public int size() {
    return movie.length;
  }

  public int movie(int i) {
    return movie[i];
  }

  public float value(int i) {
    return value[i];
  }

  /// Returns the same ratings without rating `i`, in the same order.
  public UserRatings without(int i) {
    int[] movies = new int[movie.length - 1];
    float[] values = new float[movies.length];
    System.arraycopy(movie, 0, movies, 0, i);
    System.arraycopy(value, 0, values, 0, i);
    System.arraycopy(movie, i + 1, movies, i, movies.length - i);
    System.arraycopy(value, i + 1, values, i, values.length - i);
    return new UserRatings(movies, values);
  }

  /// Returns these ratings and one more at the end.
  public UserRatings with(int movieRow, float rating) {
    int[] movies = Arrays.copyOf(movie, movie.length + 1);
    float[] values = Arrays.copyOf(value, movies.length);
    movies[movie.length] = movieRow;
    values[movie.length] = rating;
    return new UserRatings(movies, values);
  }
}
