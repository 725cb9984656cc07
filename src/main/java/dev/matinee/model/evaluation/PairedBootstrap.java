package dev.matinee.model.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/// How much of the difference between two models is luck.
///
/// Both predict the same ratings, so what makes a rating hard for both cancels out. Ratings of one
/// user are not independent, so users are drawn, with all their ratings: with replacement, as many
/// as there are, 2,000 times. The interval goes from the 2.5 % to the 97.5 % quantile of the
/// differences of the errors.
public final class PairedBootstrap {

  private static final int RESAMPLES = 2000;

  private final int[] ratings;
  private final double[] squares;
  private final double[] otherSquares;

  /// Takes sums over the ratings of each user, and ownership of the arrays.
  ///
  /// @param ratings number of ratings
  /// @param squares sum of the squared errors of the one model
  /// @param otherSquares sum of the squared errors of the other
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

  /// Sums over some users.
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
