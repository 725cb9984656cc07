package dev.matinee.model;

import java.time.Duration;

/// The number, recency and mean of the ratings of each of M movies.
///
/// Immutable, so safe to share between threads.
public final class Popularity {

  /// In the recent count, a rating this much older than the newest one counts half.
  private static final double HALF_LIFE_SECONDS = Duration.ofDays(180).toSeconds();

  private static final String RECENT = "popularity.recent";

  private final int[] count;
  private final float[] sum;
  private final float[] recent;

  /// Takes ownership of the arrays, of length M.
  ///
  /// @param recent see [#recent]
  private Popularity(int[] count, float[] sum, float[] recent) {
    if (count.length != sum.length || count.length != recent.length) {
      throw new IllegalArgumentException(
          "%d counts, %d sums, %d recent counts"
              .formatted(count.length, sum.length, recent.length));
    }
    this.count = count;
    this.sum = sum;
    this.recent = recent;
  }

  /// Creates the popularity of ratings without a time. Takes ownership of both arrays, of length M.
  public Popularity(int[] count, float[] sum) {
    this(count, sum, floats(count));
  }

  /// Counts the ratings of each movie.
  public static Popularity of(RatingTable ratings) {
    int newest = Integer.MIN_VALUE;
    for (int i = 0; i < ratings.size(); i++) {
      newest = Math.max(newest, ratings.time(i));
    }
    float[] sum = new float[ratings.movies()];
    double[] recent = new double[ratings.movies()];
    for (int i = 0; i < ratings.size(); i++) {
      int movie = ratings.movie(i);
      sum[movie] += ratings.value(i);
      double age = (double) newest - ratings.time(i);
      recent[movie] += Math.pow(2, -age / HALF_LIFE_SECONDS);
    }
    return new Popularity(ratings.movieCounts(), sum, floats(recent));
  }

  public int movies() {
    return count.length;
  }

  /// Returns the number of ratings of the movie at `row`.
  public int count(int row) {
    return count[row];
  }

  /// Returns the recent count of the movie at `row`: the sum of `2^(-age / 180 days)` over its
  /// ratings, with ages relative to the newest rating of any movie. Equals [#count] if all ratings
  /// have the same time.
  public double recent(int row) {
    return recent[row];
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
    bundle.put(RECENT, recent);
  }

  public static Popularity read(ArrayBundle bundle) {
    int[] count = bundle.ints("popularity.count");
    float[] sum = bundle.floats("popularity.sum");
    return bundle.contains(RECENT)
        ? new Popularity(count, sum, bundle.floats(RECENT))
        : new Popularity(count, sum);
  }

  private static float[] floats(int[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values[i];
    }
    return floats;
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
