package dev.matinee.model.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A paired bootstrap test of the difference between two models.
///
/// Both models predict the same ratings, so ratings that are hard for both cancel out. The ratings
/// of one user are not independent. So each resample draws as many users as there are, with
/// replacement, and takes all ratings of each. The interval spans the 2.5 % to the 97.5 % quantile
/// of the difference in RMSE over 2,000 resamples.
public final class PairedBootstrap {

  private static final int RESAMPLES = 2000;

  private final int[] ratings;
  private final double[] squares;
  private final double[] otherSquares;

  /// Creates a test from sums over the ratings of each user. Takes ownership of the arrays.
  ///
  /// @param ratings number of ratings of each user
  /// @param squares sum of squared errors of the first model for each user
  /// @param otherSquares sum of squared errors of the second model for each user
  public PairedBootstrap(int[] ratings, double[] squares, double[] otherSquares) {
    this.ratings = ratings;
    this.squares = squares;
    this.otherSquares = otherSquares;
  }

  /// Compares two models. The same seed gives the same interval.
  ///
  /// @param other predictions of the same held-out ratings
  public static Comparison compare(HoldoutPredictions one, HoldoutPredictions other, long seed) {
    if (one.size() == 0 || one.size() != other.size()) {
      throw new IllegalArgumentException(
          "%d predictions cannot be compared with %d".formatted(one.size(), other.size()));
    }
    int users = 0;
    int last = -1;
    int[] ratings = new int[one.size()];
    double[] squares = new double[one.size()];
    double[] otherSquares = new double[one.size()];
    for (int i = 0; i < one.size(); i++) {
      int user = one.holdout().user(i);
      if (user != other.holdout().user(i) || one.holdout().movie(i) != other.holdout().movie(i)) {
        throw new IllegalArgumentException("predictions %d are of different ratings".formatted(i));
      }
      users += user == last ? 0 : 1;
      last = user;
      ratings[users - 1]++;
      squares[users - 1] += one.error(i) * one.error(i);
      otherSquares[users - 1] += other.error(i) * other.error(i);
    }
    return new PairedBootstrap(
            Arrays.copyOf(ratings, users),
            Arrays.copyOf(squares, users),
            Arrays.copyOf(otherSquares, users))
        .comparison(seed);
  }

  /// Compares the two models. The same seed gives the same interval.
  public Comparison comparison(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int users = ratings.length;
    double[] differences = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      differences[r] = new Sums(random.ints(users, 0, users).toArray()).difference();
    }
    Arrays.sort(differences);
    int cut = RESAMPLES / 40;
    int[] everybody = new int[users];
    Arrays.setAll(everybody, user -> user);
    Sums all = new Sums(everybody);
    return new Comparison(
        all.count,
        users,
        all.rmse(),
        all.otherRmse(),
        differences[cut],
        differences[RESAMPLES - 1 - cut]);
  }

  /// Sums over a resample of users.
  private final class Sums {

    private long count;
    private double square;
    private double otherSquare;

    Sums(int[] users) {
      for (int user : users) {
        count += ratings[user];
        square += squares[user];
        otherSquare += otherSquares[user];
      }
    }

    double rmse() {
      return Math.sqrt(square / count);
    }

    double otherRmse() {
      return Math.sqrt(otherSquare / count);
    }

    double difference() {
      return rmse() - otherRmse();
    }
  }
}
