package dev.matinee.benchmark;

import dev.matinee.model.RatingTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/// Random ratings with a long tail: few users and movies have most of them, and tastes explain part
/// of the choices and of the values.
///
/// Movie number r by popularity is rated in proportion to `1 / (r + M / 50)`, and more often by
/// those whose taste it meets. The number of ratings of a user is log-normal. A rating is `3.6 +
/// bias + quality + .6 taste . position + noise`, rounded and clipped to 1 to 5. The same size and
/// seed give the same ratings.
public final class GeneratedRatings {

  private static final int TASTES = 6;

  /// The most active user has this many times the ratings of an average user, if that leaves half
  /// of the movies.
  private static final double MOST = 12;

  private static final double LEAST = .12;
  private static final double HEAD = .02;
  private static final double BIAS = .35;
  private static final double NOISE = .75;
  private static final double TASTE_IN_VALUE = .6;
  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;
  private static final int BEGIN = 1_600_000_000;

  private final int users;
  private final int movies;
  private final int ratings;
  private final SplittableRandom random;
  private final double[] cumulative;
  private final double[] userTastes;
  private final double[] movieTastes;

  /// @param ratings at most a quarter of all pairs
  public GeneratedRatings(int users, int movies, int ratings, long seed) {
    if (ratings > (long) users * movies / 4) {
      throw new IllegalArgumentException(
          "%d ratings are too many for %d users and %d movies".formatted(ratings, users, movies));
    }
    this.users = users;
    this.movies = movies;
    this.ratings = ratings;
    this.random = new SplittableRandom(seed);
    this.cumulative = popularity();
    this.userTastes = tastes(users);
    this.movieTastes = tastes(movies);
  }

  /// Returns ratings of the shape of MovieLens 1M.
  static GeneratedRatings million(long seed) {
    return new GeneratedRatings(6_000, 3_700, 1_000_000, seed);
  }

  /// Returns the cumulative popularity of the movies, which are in random order.
  private double[] popularity() {
    int[] rank = new int[movies];
    for (int movie = 0; movie < movies; movie++) {
      int other = random.nextInt(movie + 1);
      rank[movie] = rank[other];
      rank[other] = movie;
    }
    double[] sums = new double[movies];
    double sum = 0;
    for (int movie = 0; movie < movies; movie++) {
      sum += 1 / (rank[movie] + 1 + HEAD * movies);
      sums[movie] = sum;
    }
    return sums;
  }

  /// Returns tastes and, in the last column, a bias for each row.
  private double[] tastes(int rows) {
    double[] tastes = random.doubles((long) rows * (TASTES + 1), -1, 1).toArray();
    for (int at = TASTES; at < tastes.length; at += TASTES + 1) {
      tastes[at] = random.nextGaussian(0, BIAS);
    }
    return tastes;
  }

  public RatingTable table() {
    int[] starts = starts();
    int[] user = new int[ratings];
    int[] movie = new int[ratings];
    float[] value = new float[ratings];
    int[] time = new int[ratings];
    BitSet drawn = new BitSet(movies);
    for (int u = 0; u < users; u++) {
      drawn.clear();
      draw(u, starts[u + 1] - starts[u], drawn);
      for (int m = drawn.nextSetBit(0), i = starts[u]; m >= 0; m = drawn.nextSetBit(m + 1), i++) {
        user[i] = u;
        movie[i] = m;
        value[i] = value(u, m);
        time[i] = BEGIN + random.nextInt(YEAR_SECONDS);
      }
    }
    return new RatingTable(users, movies, user, movie, value, time);
  }

  /// Returns the first entry of each user, and the number of ratings.
  private int[] starts() {
    double[] sums = new double[users + 1];
    double most = Math.min(MOST, (double) users * movies / ratings / 2);
    for (int u = 0; u < users; u++) {
      sums[u + 1] = sums[u] + Math.clamp(Math.exp(random.nextGaussian(-.5, 1)), LEAST, most);
    }
    return Arrays.stream(sums).mapToInt(s -> (int) Math.round(ratings * s / sums[users])).toArray();
  }

  /// Draws `count` movies of a user, most of which meet the user's taste.
  private void draw(int user, int count, BitSet drawn) {
    for (int left = count; left > 0; ) {
      int at = Arrays.binarySearch(cumulative, random.nextDouble(cumulative[movies - 1]));
      int movie = at < 0 ? -at - 1 : at;
      if (!drawn.get(movie) && random.nextDouble() < Math.exp(match(user, movie) - 1)) {
        drawn.set(movie);
        left--;
      }
    }
  }

  private float value(int user, int movie) {
    double sum =
        random.nextGaussian(3.6, NOISE)
            + userTastes[user * (TASTES + 1) + TASTES]
            + movieTastes[movie * (TASTES + 1) + TASTES]
            + TASTE_IN_VALUE * match(user, movie);
    return Math.clamp(Math.round(sum), 1, 5);
  }

  /// Returns the product of a taste and a position: its variance is `TASTES / 9`.
  private double match(int user, int movie) {
    int u = user * (TASTES + 1);
    int m = movie * (TASTES + 1);
    double sum = 0;
    for (int k = 0; k < TASTES; k++) {
      sum += userTastes[u + k] * movieTastes[m + k];
    }
    return sum;
  }
}
