package dev.matinee.model.algebra;

import java.util.Arrays;

/// Solves `A x = b` for symmetric positive definite matrices, by the method of conjugate gradients,
/// preconditioned with the diagonal.
///
/// An iteration takes `n^2` multiplications. A few dozen are enough where the eigenvalues of the
/// scaled matrix are close together, as they are with a strong ridge. Has scratch space, so it is
/// not safe for use by several threads.
public final class ConjugateGradient {

  /// The error that ends the iteration, relative to b, in squares.
  private static final double NEGLIGIBLE = 1e-10;

  private final float[] direction;
  private final float[] residual;
  private final float[] product;

  /// @param capacity largest n
  public ConjugateGradient(int capacity) {
    this.direction = new float[capacity];
    this.residual = new float[capacity];
    this.product = new float[capacity];
  }

  /// Returns `A^-1 b`, of length n.
  ///
  /// @param a `[n x n]`, row-major, both triangles
  /// @param b of length n
  public float[] solve(float[] a, float[] b, int n) {
    float[] x = new float[n];
    double size = start(a, b, n);
    double error = size;
    for (int i = 0; i < 2 * n && error > NEGLIGIBLE * size; i++) {
      multiply(a, n);
      double curvature = dot(direction, product, n);
      if (curvature <= 0) { // only by rounding
        break;
      }
      float step = (float) (error / curvature);
      double next = 0;
      for (int k = 0; k < n; k++) {
        x[k] += step * direction[k];
        residual[k] -= step * product[k];
        next += residual[k] * residual[k] / a[k * n + k];
      }
      float turn = (float) (next / error);
      for (int k = 0; k < n; k++) {
        direction[k] = residual[k] / a[k * n + k] + turn * direction[k];
      }
      error = next;
    }
    return x;
  }

  private double start(float[] a, float[] b, int n) {
    double size = 0;
    for (int k = 0; k < n; k++) {
      residual[k] = b[k];
      direction[k] = b[k] / a[k * n + k];
      size += residual[k] * direction[k];
    }
    return size;
  }

  /// Sets `product` to `A direction`, four rows at a time.
  private void multiply(float[] a, int n) {
    Arrays.fill(product, 0, n, 0);
    int row = 0;
    for (; row + 3 < n; row += 4) {
      addFourRows(a, row, n);
    }
    for (; row < n; row++) {
      float factor = direction[row];
      for (int k = 0, at = row * n; k < n; k++) {
        product[k] += factor * a[at + k];
      }
    }
  }

  private void addFourRows(float[] a, int row, int n) {
    float f0 = direction[row], f1 = direction[row + 1];
    float f2 = direction[row + 2], f3 = direction[row + 3];
    int at0 = row * n, at1 = at0 + n, at2 = at1 + n, at3 = at2 + n;
    float[] sum = product;
    for (int k = 0; k < n; k++) {
      sum[k] += f0 * a[at0 + k] + f1 * a[at1 + k] + (f2 * a[at2 + k] + f3 * a[at3 + k]);
    }
  }

  private static double dot(float[] a, float[] b, int n) {
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
