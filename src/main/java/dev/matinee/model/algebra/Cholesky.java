package dev.matinee.model.algebra;

/// Cholesky decomposition `A = L L'` and triangular solves, in doubles, in place.
///
/// Matrices are `[size x size]`, row-major; only their lower triangle is read and written.
public final class Cholesky {

  /// Least pivot relative to the diagonal: replaces pivots that rounding made 0 or negative.
  static final double NEGLIGIBLE = 1e-13;

  private Cholesky() {}

  /// Replaces the positive definite matrix `a` by its factor L. O(size^3 / 6).
  public static void decompose(double[] a, int size) {
    for (int i = 0, row = 0; i < size; i++, row += size) {
      double diagonal = a[row + i];
      for (int j = 0, other = 0; j <= i; j++, other += size) {
        double sum = a[row + j];
        for (int k = 0; k < j; k++) {
          sum -= a[row + k] * a[other + k];
        }
        a[row + j] = i == j ? Math.sqrt(Math.max(sum, NEGLIGIBLE * diagonal)) : sum / a[other + j];
      }
    }
  }

  /// Replaces `x` by `L^-1 x`. O(size^2 / 2).
  public static void forward(double[] l, int size, double[] x) {
    for (int i = 0, row = 0; i < size; i++, row += size) {
      double sum = x[i];
      for (int k = 0; k < i; k++) {
        sum -= l[row + k] * x[k];
      }
      x[i] = sum / l[row + i];
    }
  }

  /// Replaces `x` by `L'^-1 x`. O(size^2 / 2).
  public static void backward(double[] l, int size, double[] x) {
    for (int i = size - 1, row = i * size; i >= 0; i--, row -= size) {
      double value = x[i] / l[row + i];
      x[i] = value;
      for (int k = 0; k < i; k++) {
        x[k] -= l[row + k] * value;
      }
    }
  }

  /// Replaces `x` by `A^-1 x`.
  public static void solve(double[] l, int size, double[] x) {
    forward(l, size, x);
    backward(l, size, x);
  }
}
