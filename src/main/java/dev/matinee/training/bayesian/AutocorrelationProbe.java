package dev.matinee.training.bayesian;

import dev.matinee.model.RatingTable;
import dev.matinee.training.bayesian.gibbs.GibbsChain;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/// Estimates the autocorrelation time of a converged chain: the number of sweeps between two
/// independent predictions. It uses batch means of predictions for 500 pairs of a user and a movie.
final class AutocorrelationProbe {

  private static final int PAIRS = 500;
  private static final int BATCH = 10;
  private static final int MIN_BATCHES = 5;

  private final int[] users;
  private final int[] movies;
  private final double[] sum;
  private final double[] squares;
  private final double[] batch;
  private final double[] batchSquares;
  private int sweeps;

  /// Chooses pairs: the user of one random rating and the movie of another.
  AutocorrelationProbe(RatingTable ratings, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    this.users = new int[PAIRS];
    this.movies = new int[PAIRS];
    this.sum = new double[PAIRS];
    this.squares = new double[PAIRS];
    this.batch = new double[PAIRS];
    this.batchSquares = new double[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      users[i] = ratings.user(random.nextInt(ratings.size()));
      movies[i] = ratings.movie(random.nextInt(ratings.size()));
    }
  }

  /// Adds the predictions of the chain after a sweep.
  void add(GibbsChain chain) {
    add(i -> chain.predict(users[i], movies[i]));
  }

  /// @param predictions of a sweep, by number of the pair
  void add(IntToDoubleFunction predictions) {
    sweeps++;
    for (int i = 0; i < PAIRS; i++) {
      double value = predictions.applyAsDouble(i);
      sum[i] += value;
      squares[i] += value * value;
      batch[i] += value;
      if (sweeps % BATCH == 0) {
        batchSquares[i] += batch[i] * batch[i];
        batch[i] = 0;
      }
    }
  }

  /// Returns the autocorrelation time in sweeps, at least 1. NaN before 5 batches of 10 sweeps, and
  /// in the middle of a batch.
  double autocorrelation() {
    int batches = sweeps / BATCH;
    if (batches < MIN_BATCHES || sweeps % BATCH != 0) {
      return Double.NaN;
    }
    double single = 0;
    double ofBatches = 0;
    for (int i = 0; i < PAIRS; i++) {
      double mean = sum[i] / sweeps;
      single += (squares[i] / sweeps - mean * mean) * sweeps / (sweeps - 1);
      double means = batchSquares[i] / (BATCH * BATCH) - batches * mean * mean;
      ofBatches += means / (batches - 1);
    }
    return single > 0 ? Math.max(1, BATCH * ofBatches / single) : 1;
  }
}
