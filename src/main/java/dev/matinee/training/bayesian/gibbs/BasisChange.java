package dev.matinee.training.bayesian.gibbs;

import dev.matinee.model.algebra.Cholesky;

/// A change of the basis of factors: the linear map R, `[size x size]`, that takes one draw of rows
/// as near as possible to another draw of the same rows, by least squares.
///
/// Factors have no fixed meaning: samples of one model differ by such a map. Immutable.
final class BasisChange {

  /// Ridge relative to the mean of the diagonal, for rows that span fewer dimensions.
  private static final double RIDGE = 1e-6;

  private final int size;
  private final double[] map;

  /// O(rows size^2).
  ///
  /// @param from rows, `[rows x stride]`
  /// @param to the same rows in the other basis
  BasisChange(float[] from, float[] to, int rows, int size, int stride) {
    this.size = size;
    int square = size * size;
    double[] sums =
        ParallelRows.sum(
            rows,
            2 * square,
            (first, end, into, at) -> {
              for (int row = first; row < end; row++) {
                addProducts(from, from, row * stride, into, at);
                addProducts(from, to, row * stride, into, at + square);
              }
            });
    double trace = 0;
    for (int i = 0; i < size; i++) {
      trace += sums[i * size + i];
    }
    for (int i = 0; i < size; i++) {
      sums[i * size + i] += RIDGE * trace / size;
    }
    this.map = solve(sums, square);
  }

  private void addProducts(float[] u, float[] v, int row, double[] into, int at) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        into[at + i * size + j] += u[row + i] * v[row + j];
      }
    }
  }

  /// Returns `(from' from)^-1 from' to`.
  private double[] solve(double[] sums, int square) {
    double[] solved = new double[square];
    Cholesky.decompose(sums, size);
    double[] column = new double[size];
    for (int j = 0; j < size; j++) {
      for (int i = 0; i < size; i++) {
        column[i] = sums[square + i * size + j];
      }
      Cholesky.solve(sums, size, column);
      for (int i = 0; i < size; i++) {
        solved[i * size + j] = column[i];
      }
    }
    return solved;
  }

  /// Replaces the first `count` rows of `values`, `[rows x stride]`, by their images.
  void apply(float[] values, int count, int stride) {
    ParallelRows.forEach(
        count,
        (chunk, from, to) -> {
          double[] image = new double[size];
          for (int row = from; row < to; row++) {
            for (int j = 0; j < size; j++) {
              image[j] = 0;
            }
            for (int i = 0, at = row * stride; i < size; i++, at++) {
              for (int j = 0; j < size; j++) {
                image[j] += values[at] * map[i * size + j];
              }
            }
            for (int j = 0, at = row * stride; j < size; j++, at++) {
              values[at] = (float) image[j];
            }
          }
        });
  }
}
