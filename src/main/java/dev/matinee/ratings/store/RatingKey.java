package dev.matinee.ratings.store;

/// The primary key of a rating: the database ids of user and movie.
///
/// @param user in `[0, 2^31)`
/// @param movie in `[0, 2^32)`
record RatingKey(long user, long movie) {

  /// The highest id that a movie may have.
  static final long LAST_MOVIE = 0xFFFFFFFFL;

  private static final int MOVIE_BITS = 32;

  RatingKey {
    if (user < 0 || user > Integer.MAX_VALUE || movie < 0 || movie > LAST_MOVIE) {
      throw new IllegalArgumentException(
          "user %d must be below 2^31, movie %d below 2^32".formatted(user, movie));
    }
  }

  /// Returns the key that the database stores as `pair`.
  static RatingKey ofPair(long pair) {
    return new RatingKey(pair >>> MOVIE_BITS, pair & LAST_MOVIE);
  }

  /// Spreads the keys: in a batch, both numbers have few values, and near ones.
  @Override
  public int hashCode() {
    return (int) ((pair() * 0x9E3779B97F4A7C15L) >>> Integer.SIZE);
  }

  /// Returns this key as one number, `2^32 * user + movie`, which orders by user, then by movie.
  long pair() {
    return (user << MOVIE_BITS) | movie;
  }
}
