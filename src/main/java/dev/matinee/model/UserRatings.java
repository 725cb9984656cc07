package dev.matinee.model;

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
}
