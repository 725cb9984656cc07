package dev.matinee.model.algebra;

/// Ridge regression of D unknowns by normal equations and Cholesky decomposition, in doubles.
///
/// O(n D^2 + D^3) for n observations. Not safe for use by several threads.
public final class NormalEquations {

  private final int size;
  private final double[] gram;
  private final double[] moment;

  /// @param size D
  public NormalEquations(int size) {
    this.size = size;
    this.gram = new double[size * size];
    this.moment = new double[size];
  }

  /// Adds the observation `y = x . w + noise`.
  ///
  /// @param x of length D
  public void add(double[] x, double y) {
    for (int i = 0, row = 0; i < size; i++, row += size) {
      double xi = x[i];
      moment[i] += xi * y;
      for (int j = 0; j <= i; j++) {
        gram[row + j] += xi * x[j];
      }
    }
  }

  /// Returns the `w` that minimises the squared errors plus `sum of ridge[i] w[i]^2`. Destroys the
  /// equations, so call it only once.
  ///
  /// @param ridge of length D, each greater than 0, which makes the solution unique
  public double[] solve(double[] ridge) {
    return solve(ridge, moment);
  }

  /// Returns `A^-1 right`, where A is the matrix of the equations plus `ridge` on its diagonal.
  /// Destroys the equations, so call it only once.
  ///
  /// @param ridge of length D, each greater than 0, which makes A invertible
  /// @param right of length D, overwritten by the result
  public double[] solve(double[] ridge, double[] right) {
    for (int i = 0; i < size; i++) {
      gram[i * size + i] += ridge[i];
    }
    Cholesky.decompose(gram, size);
    Cholesky.solve(gram, size, right);
    return right;
  }
}
