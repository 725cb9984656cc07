package dev.matinee.benchmark;

import dev.matinee.model.RatingTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/// A million random ratings of the shape of MovieLens 1M: few users and movies have most of them,
/// and tastes explain part of the values.
final class GeneratedRatings {

  static final int USERS = 6_000;
  static final int MOVIES = 3_700;
  static final int RATINGS = 1_000_000;

  private static final int TASTES = 8;

  /// The most active user has this many times the ratings of an average user.
  private static final double MOST = 12;

  private static final double LEAST = .12;

  private final SplittableRandom random;
  private final double[] cumulative = new double[MOVIES];
  private final double[] userTastes;
  private final double[] movieTastes;

  GeneratedRatings(long seed) {
    random = new SplittableRandom(seed);
    double sum = 0;
    for (int movie = 0; movie < MOVIES; movie++) {
      sum += Math.exp(random.nextGaussian(0, 1.5));
      cumulative[movie] = sum;
    }
    userTastes = random.doubles(USERS * TASTES, -1, 1).toArray();
    movieTastes = random.doubles(MOVIES * TASTES, -1, 1).toArray();
  }

  RatingTable table() {
    int[] starts = starts();
    int[] user = new int[RATINGS];
    int[] movie = new int[RATINGS];
    float[] value = new float[RATINGS];
    for (int u = 0; u < USERS; u++) {
      int[] movies = distinctMovies(starts[u + 1] - starts[u]);
      for (int i = 0; i < movies.length; i++) {
        user[starts[u] + i] = u;
        movie[starts[u] + i] = movies[i];
        value[starts[u] + i] = value(u, movies[i]);
      }
    }
    return new RatingTable(USERS, MOVIES, user, movie, value, new int[RATINGS]);
  }

  /// Returns the first entry of each user, and the number of ratings.
  private int[] starts() {
    double[] sums = new double[USERS + 1];
    for (int u = 0; u < USERS; u++) {
      sums[u + 1] = sums[u] + Math.clamp(Math.exp(random.nextGaussian(-.5, 1)), LEAST, MOST);
    }
    return Arrays.stream(sums).mapToInt(s -> (int) Math.round(RATINGS * s / sums[USERS])).toArray();
  }

  private int[] distinctMovies(int count) {
    BitSet drawn = new BitSet(MOVIES);
    for (int left = count; left > 0; ) {
      int at = Arrays.binarySearch(cumulative, random.nextDouble(cumulative[MOVIES - 1]));
      int movie = at < 0 ? -at - 1 : at;
      if (!drawn.get(movie)) {
        drawn.set(movie);
        left--;
      }
    }
    return drawn.stream().toArray();
  }

  private float value(int user, int movie) {
    double sum = random.nextGaussian(3.6, .9);
    for (int k = 0; k < TASTES; k++) {
      sum += .5 * userTastes[user * TASTES + k] * movieTastes[movie * TASTES + k];
    }
    return Math.clamp(Math.round(sum), 1, 5);
  }
}
