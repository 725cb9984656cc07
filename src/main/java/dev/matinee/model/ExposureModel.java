package dev.matinee.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Predicts how likely a user is to come across each movie, whether they will like it or not.
///
/// A naive Bayes model over N movies. An exposure is a log-probability up to a constant, which is
/// the same for all movies of a user:
///
/// ```
/// exposure(u, m) = ln(1 + ratings of m) + mean over genres g of m: lift(u, g) + lift(u, era of m)
/// lift(u, x)     = ln(share of x in u's movies / share of x in all ratings)
/// ```
///
/// The user's shares are shrunk towards the shares of all ratings as if the user had rated [#PRIOR]
/// more movies. Lifts are 0 for a movie without genres or year, and for a user without ratings.
/// Immutable, so safe to share between threads.
public final class ExposureModel {

  /// Weight of the shares of all ratings, in rated movies. On MovieLens 100K, 30 gives slightly
  /// better lists than 10.
  private static final double PRIOR = 30;

  private static final int YEARS_PER_ERA = 5;
  private static final int FIRST_YEAR = 1900;
  private static final int ERAS = 40;
  private static final int NO_ERA = -1;

  private final int[][] genres;
  private final int[] eras;
  private final double[] genreShares;
  private final double[] eraShares;

  /// Creates a model that takes ownership of the arrays, all of length N.
  ///
  /// @param ratings number of ratings of each movie
  /// @param genres genre numbers of each movie
  /// @param eras [#era] of each movie
  public ExposureModel(int[] ratings, int[][] genres, int[] eras) {
    this.genres = genres;
    this.eras = eras;
    int genreCount = 1 + Arrays.stream(genres).flatMapToInt(Arrays::stream).max().orElse(-1);
    this.genreShares = new double[genreCount];
    this.eraShares = new double[ERAS];
    for (int m = 0; m < ratings.length; m++) {
      count(m, ratings[m], genreShares, eraShares);
    }
    normalize(genreShares);
    normalize(eraShares);
  }

  /// Returns the exposure of a movie for a user without ratings.
  public static double popularity(double ratings) {
    return Math.log1p(ratings);
  }

  /// Returns the number of the era of `year`, or -1 for null.
  public static int era(@Nullable Integer year) {
    return year == null ? NO_ERA : Math.clamp((year - FIRST_YEAR) / YEARS_PER_ERA, 0, ERAS - 1);
  }

  /// Returns the exposure of each movie for a user who rated the movies at `rated`. The array is
  /// the caller's. O(N).
  ///
  /// @param ratings current number of ratings of each movie
  public double[] of(long[] ratings, int[] rated) {
    double[] exposure = new double[ratings.length];
    for (int m = 0; m < exposure.length; m++) {
      exposure[m] = popularity((double) ratings[m]);
    }
    if (rated.length == 0) {
      return exposure;
    }
    double[] genreCounts = new double[genreShares.length];
    double[] eraCounts = new double[ERAS];
    for (int m : rated) {
      count(m, 1, genreCounts, eraCounts);
    }
    double[] genreLifts = lifts(genreCounts, genreShares);
    double[] eraLifts = lifts(eraCounts, eraShares);
    for (int m = 0; m < exposure.length; m++) {
      exposure[m] += meanOf(genreLifts, genres[m]) + (eras[m] == NO_ERA ? 0 : eraLifts[eras[m]]);
    }
    return exposure;
  }

  /// Returns the probability that a user knows a movie, in (0, 1): `(ratings + 1) / (users + 2)`
  /// without a lift; a lift is added to its log-odds.
  ///
  /// @param exposure of the movie, from [#of]
  /// @param ratings number of ratings of the movie
  /// @param users number of users; raised to `ratings` if it is lower
  public static double chance(double exposure, long ratings, long users) {
    return 1 / (1 + (Math.max(users, ratings) - ratings + 1) * Math.exp(-exposure));
  }

  private void count(int movie, double weight, double[] genreCounts, double[] eraCounts) {
    for (int genre : genres[movie]) {
      genreCounts[genre] += weight / genres[movie].length;
    }
    if (eras[movie] != NO_ERA) {
      eraCounts[eras[movie]] += weight;
    }
  }

  private static void normalize(double[] counts) {
    double sum = Arrays.stream(counts).sum();
    for (int i = 0; i < counts.length && sum > 0; i++) {
      counts[i] /= sum;
    }
  }

  /// A genre or era without ratings has the share 0 and the lift 0.
  private static double[] lifts(double[] counts, double[] shares) {
    double all = Arrays.stream(counts).sum() + PRIOR;
    double[] lifts = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      if (shares[i] > 0) {
        lifts[i] = Math.log((counts[i] + PRIOR * shares[i]) / (all * shares[i]));
      }
    }
    return lifts;
  }

  private static double meanOf(double[] values, int[] at) {
    double sum = 0;
    for (int i : at) {
      sum += values[i];
    }
    return at.length == 0 ? 0 : sum / at.length;
  }
}
