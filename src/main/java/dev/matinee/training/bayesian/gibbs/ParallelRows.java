package dev.matinee.training.bayesian.gibbs;

import java.util.stream.IntStream;

/// Parallel loops over rows, in chunks of fixed size.
final class ParallelRows {

  /// Rows of a chunk: large enough for little overhead, small enough to balance the load.
  static final int SIZE = 64;

  private ParallelRows() {}

  /// Work on the rows `from .. to - 1`.
  @FunctionalInterface
  interface Work {
    void run(int chunk, int from, int to);
  }

  static int count(int rows) {
    return (rows + SIZE - 1) / SIZE;
  }

  static void forEach(int rows, Work work) {
    IntStream.range(0, count(rows))
        .parallel()
        .forEach(chunk -> work.run(chunk, chunk * SIZE, Math.min(rows, (chunk + 1) * SIZE)));
  }

  /// Returns `length` sums over all rows. Chunks are summed in order, so the result has the same
  /// bits on any number of threads.
  static double[] sum(int rows, int length, Summand work) {
    double[] parts = new double[Math.multiplyExact(count(rows), length)];
    forEach(rows, (chunk, from, to) -> work.add(from, to, parts, chunk * length));
    double[] sum = new double[length];
    for (int i = 0; i < parts.length; i++) {
      sum[i % length] += parts[i];
    }
    return sum;
  }

  /// Adds the share of the rows `from .. to - 1` to `sums`, from position `at`.
  @FunctionalInterface
  interface Summand {
    void add(int from, int to, double[] sums, int at);
  }
}
