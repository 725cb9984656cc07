package dev.matinee.model.algebra;

/// The Cholesky factors `A = L L'` of S matrices of one size, in doubles.
///
/// Element s of every array belongs to matrix s. The inner loops run over matrices, so no step
/// waits for the step before. This is several times as fast as one matrix after the other.
public final class CholeskyBatch {

  private final double[][] l;
  private final int size;

  /// Decomposes positive definite matrices. O(S size^3 / 6).
  ///
  /// @param lower their lower triangles, `[size (size + 1) / 2][S]`, see [#at]; owned and
  ///   overwritten
  public CholeskyBatch(double[][] lower, int size) {
    this.l = lower;
    this.size = size;
    for (int i = 0; i < size; i++) {
      double[] diagonal = l[at(i, i)].clone();
      for (int j = 0; j <= i; j++) {
        double[] element = l[at(i, j)];
        subtractProducts(element, l, at(i, 0), l, at(j, 0), j);
        if (j < i) {
          divide(element, l[at(j, j)]);
        }
      }
      takeRoots(l[at(i, i)], diagonal);
    }
  }

  /// Returns the position of row i, column j in a lower triangle.
  public static int at(int i, int j) {
    return i * (i + 1) / 2 + j;
  }

  /// Returns the element of the factor of matrix `s` in row i, column j, at most i.
  public double element(int i, int j, int s) {
    return l[at(i, j)][s];
  }

  /// Returns the factor of matrix `s`, `[size x size]`, for [Cholesky].
  public double[] factor(int s) {
    double[] factor = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        factor[i * size + j] = l[at(i, j)][s];
      }
    }
    return factor;
  }

  /// Replaces `x` by `L^-1 x`. O(S size^2 / 2).
  ///
  /// @param x `[size][S]`
  public void forward(double[][] x) {
    forward(x, 0);
  }

  /// Replaces `x`, whose elements before `first` are 0, by `L^-1 x`.
  public void forward(double[][] x, int first) {
    for (int i = first; i < size; i++) {
      subtractProducts(x[i], l, at(i, first), x, first, i - first);
      divide(x[i], l[at(i, i)]);
    }
  }

  /// Replaces `x` by `A^-1 x`.
  public void solve(double[][] x) {
    forward(x);
    backward(x);
  }

  /// Replaces `x` by `L'^-1 x`. O(S size^2 / 2).
  public void backward(double[][] x) {
    for (int i = size - 1; i >= 0; i--) {
      divide(x[i], l[at(i, i)]);
      for (int k = 0; k < i; k++) {
        subtractProduct(x[k], l[at(i, k)], x[i]);
      }
    }
  }

  /// Subtracts the products of `count` arrays of `a`, from p on, and of `b`, from q on.
  private static void subtractProducts(
      double[] from, double[][] a, int p, double[][] b, int q, int count) {
    int k = 0;
    for (; k + 3 < count; k += 4) {
      subtractFour(from, a, p + k, b, q + k);
    }
    for (; k < count; k++) {
      subtractProduct(from, a[p + k], b[q + k]);
    }
  }

  private static void subtractFour(double[] from, double[][] a, int p, double[][] b, int q) {
    double[] a0 = a[p], a1 = a[p + 1], a2 = a[p + 2], a3 = a[p + 3];
    double[] b0 = b[q], b1 = b[q + 1], b2 = b[q + 2], b3 = b[q + 3];
    for (int s = 0; s < from.length; s++) {
      double sum = Math.fma(a0[s], b0[s], Math.fma(a1[s], b1[s], a2[s] * b2[s]));
      from[s] -= Math.fma(a3[s], b3[s], sum);
    }
  }

  private static void subtractProduct(double[] from, double[] a, double[] b) {
    for (int s = 0; s < from.length; s++) {
      from[s] -= a[s] * b[s];
    }
  }

  private static void divide(double[] x, double[] by) {
    for (int s = 0; s < x.length; s++) {
      x[s] /= by[s];
    }
  }

  private static void takeRoots(double[] x, double[] diagonal) {
    for (int s = 0; s < x.length; s++) {
      x[s] = Math.sqrt(Math.max(x[s], Cholesky.NEGLIGIBLE * diagonal[s]));
    }
  }
}
