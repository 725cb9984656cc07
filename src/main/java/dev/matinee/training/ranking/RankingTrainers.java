package dev.matinee.training.ranking;

import dev.matinee.model.ranking.RankingTrainer;

/// The ranking trainers.
public final class RankingTrainers {

  /// Seconds that a dense matrix may take to invert.
  private static final double SECONDS = 60;

  /// Floating-point operations per second of one processor, inverting: a cautious figure.
  private static final double SPEED = 10e9;

  private RankingTrainers() {}

  /// Returns a trainer that learns dense item-item weights for up to `denseLimit` movies, and
  /// sparse ones for more movies or without OpenBLAS.
  public static RankingTrainer upTo(int denseLimit) {
    return new EaseTrainer(denseLimit);
  }

  /// Returns the largest number of movies whose dense matrix takes a minute at most to invert on
  /// all processors, and at most half the size of the largest heap.
  public static int denseLimit() {
    Runtime runtime = Runtime.getRuntime();
    return denseLimit(runtime.maxMemory(), runtime.availableProcessors());
  }

  /// An inversion takes M^3 operations, a matrix 4 M^2 bytes.
  static int denseLimit(long heapBytes, int processors) {
    double byTime = Math.cbrt(SECONDS * SPEED * processors);
    double byMemory = Math.sqrt(heapBytes / 2. / Float.BYTES);
    return (int) Math.min(byTime, byMemory);
  }
}
