package dev.matinee.training.bayesian.gibbs;

import dev.matinee.model.algebra.Gram;
import java.util.Arrays;

/// The sum of rows, `[size]`, and the sum of their outer products, `[size x size]`, lower triangle.
@SuppressWarnings("ArrayRecordComponent") // shared inside this package, never changed
record SecondMoments(double[] sum, double[] products) {

  /// Supplies rows.
  @FunctionalInterface
  interface Source {

    /// Writes row `index` to the first `size` numbers of `row`.
    void write(int index, float[] row);
  }

  /// Returns the moments of `count` rows.
  static SecondMoments of(int count, int size, int stride, Source source) {
    double[] sums =
        ParallelRows.sum(
            count,
            size + size * size,
            (from, to, into, at) -> {
              float[] rows = new float[(to - from) * stride];
              float[] row = new float[size];
              for (int i = from; i < to; i++) {
                source.write(i, row);
                System.arraycopy(row, 0, rows, (i - from) * stride, size);
                for (int j = 0; j < size; j++) {
                  into[at + j] += row[j];
                }
              }
              float[] gram = new float[stride * stride];
              Gram.add(rows, to - from, stride, gram);
              for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                  into[at + size + i * size + j] += gram[i * stride + j];
                }
              }
            });
    return new SecondMoments(
        Arrays.copyOf(sums, size), Arrays.copyOfRange(sums, size, size + size * size));
  }
}
