package dev.matinee.model.rating.uncertainty;

import dev.matinee.model.algebra.Cholesky;

/// The uncertainty about a user in one view of a [LinearUserModel], and its reduction by one more
/// rating.
///
/// Uncertainty is the weighted mean variance of the user's predictions, `tr(C A^-1)` with C the
/// weighted mean of `x_n x_n'`. A rating of movie m adds `x_m x_m' / noise` to A, so it reduces the
/// uncertainty by
///
/// ```
/// x_m' A^-1 C A^-1 x_m / (noise + x_m' A^-1 x_m)
/// ```
///
/// for any value of the rating. With N candidate movies, creation takes O(N size^2 + size^3), and
/// each expected rating O(N size). Not safe for use by several threads.
final class PosteriorUncertainty {

  private final int size;
  private final double noise;
  private final double[] mean;
  private final double[] inverse;
  private final double[][] movies;
  private final double[] variance;
  private final double[] reach;

  /// @param mean C, `[size x size]`, both triangles
  /// @param movies `x_m` of the candidate movies, `[N][size]`
  PosteriorUncertainty(LinearUserModel.Posterior posterior, double[] mean, double[][] movies) {
    this.size = (int) Math.sqrt(mean.length);
    this.noise = posterior.noise();
    this.mean = mean;
    this.movies = movies;
    this.inverse = inverse(posterior.factor());
    this.variance = new double[movies.length];
    this.reach = new double[movies.length];
    for (int m = 0; m < movies.length; m++) {
      double[] moved = product(inverse, movies[m]);
      variance[m] = dot(moved, movies[m]);
      reach[m] = dot(moved, product(mean, moved));
    }
  }

  private double[] inverse(double[] factor) {
    double[] columns = new double[size * size];
    for (int k = 0; k < size; k++) {
      double[] column = new double[size];
      column[k] = 1;
      Cholesky.solve(factor, size, column);
      System.arraycopy(column, 0, columns, k * size, size);
    }
    return columns;
  }

  /// Returns `tr(C A^-1)`.
  double total() {
    return dot(mean, inverse);
  }

  /// Returns the reduction of [#total] by a rating of movie `m`.
  double reduction(int m) {
    return reach[m] / (noise + variance[m]);
  }

  /// Updates the uncertainty as if movie `m` had been rated, with the precision of a rating times
  /// `chance`.
  ///
  /// @param chance in `(0, 1]`
  void expect(int m, double chance) {
    double[] moved = product(inverse, movies[m]);
    double[] spread = product(mean, moved);
    double spreadVariance = dot(moved, spread);
    double[] back = product(inverse, spread);
    double weight = 1 / (noise / chance + variance[m]);
    for (int n = 0; n < movies.length; n++) {
      double along = dot(movies[n], moved);
      reach[n] += weight * along * (weight * spreadVariance * along - 2 * dot(movies[n], back));
      variance[n] -= weight * along * along;
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        inverse[i * size + j] -= weight * moved[i] * moved[j];
      }
    }
  }

  /// Returns the product of a symmetric matrix and `x` as a sum of rows, a loop that the compiler
  /// vectorises.
  private double[] product(double[] symmetric, double[] x) {
    double[] product = new double[size];
    for (int i = 0; i < size; i++) {
      double xi = x[i];
      int row = i * size;
      for (int j = 0; j < size; j++) {
        product[j] += xi * symmetric[row + j];
      }
    }
    return product;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
