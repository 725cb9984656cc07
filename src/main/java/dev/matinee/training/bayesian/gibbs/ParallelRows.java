package dev.matinee.training.bayesian.gibbs;

import java.util.stream.IntStream;

/// Rows in chunks, worked on in parallel.
final class ParallelRows {

  /// Rows of a chunk: enough to keep the cost of handing out small, few enough to balance.
  static final int SIZE = 64;

  private ParallelRows() {}

  /// What to do with the rows `from .. to - 1`.
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

  /// Returns the sums over all chunks of what `work` adds to an array of length `length`, added up
  /// in the order of the chunks.
  static double[] sum(int rows, int length, Summand work) {
    double[] parts = new double[Math.multiplyExact(count(rows), length)];
    forEach(rows, (chunk, from, to) -> work.add(from, to, parts, chunk * length));
    double[] sum = new double[length];
    for (int i = 0; i < parts.length; i++) {
      sum[i % length] += parts[i];
    }
    return sum;
  }

  /// What the rows `from .. to - 1` add to `sums`, from position `at`.
  @FunctionalInterface
  interface Summand {
    void add(int from, int to, double[] sums, int at);
  }
}
