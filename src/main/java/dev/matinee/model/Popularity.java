package dev.matinee.model;

/// How often and how well each movie was rated, for M movie rows.
///
/// Immutable, so safe to share between threads.
public final class Popularity {

  private final int[] count;
  private final float[] sum;

  /// Creates figures that take ownership of both arrays, of length M.
  public Popularity(int[] count, float[] sum) {
    if (count.length != sum.length) {
      throw new IllegalArgumentException(
          "%d counts but %d sums".formatted(count.length, sum.length));
    }
    this.count = count;
    this.sum = sum;
  }

  /// Counts the ratings of each movie.
  public static Popularity of(RatingTable ratings) {
    int[] count = new int[ratings.movies()];
    float[] sum = new float[ratings.movies()];
    for (int i = 0; i < ratings.size(); i++) {
      count[ratings.movie(i)]++;
      sum[ratings.movie(i)] += ratings.value(i);
    }
    return new Popularity(count, sum);
  }

  public int movies() {
    return count.length;
  }

  /// Returns the number of ratings of the movie at `row`.
  public int count(int row) {
    return count[row];
  }

  /// Returns the mean of all ratings, 0 when there are none. O(M).
  public double mean() {
    double total = 0;
    long ratings = 0;
    for (int row = 0; row < count.length; row++) {
      total += sum[row];
      ratings += count[row];
    }
    return ratings == 0 ? 0 : total / ratings;
  }

  /// Returns the mean rating of the movie at `row`, shrunk towards `mean` as if it had `weight`
  /// more ratings of that value.
  ///
  /// @param weight greater than 0
  public double shrunkMean(int row, double mean, double weight) {
    return (sum[row] + weight * mean) / (count[row] + weight);
  }

  public void writeTo(ArrayBundle bundle) {
    bundle.put("popularity.count", count);
    bundle.put("popularity.sum", sum);
  }

  public static Popularity read(ArrayBundle bundle) {
    return new Popularity(bundle.ints("popularity.count"), bundle.floats("popularity.sum"));
  }
}
