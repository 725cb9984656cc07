package dev.matinee.model.rating.uncertainty;

import dev.matinee.model.algebra.Cholesky;

/// How uncertain one of the [LinearUserModel] is of a user, and how much less it would be after one
/// rating.
///
/// Uncertainty is the mean variance of the user's predictions, `tr(C A^-1)` with C the mean of `x_n
/// x_n'` over the movies that matter. A rating of movie m adds `x_m x_m' / noise` to A, so it takes
/// away
///
/// ```
/// x_m' A^-1 C A^-1 x_m / (noise + x_m' A^-1 x_m)
/// ```
///
/// whatever its value. With N movies to choose from, O(N size^2 + size^3) to begin with and O(N
/// size) for each rating that is expected. Not safe for use by several threads.
final class PosteriorUncertainty {

  private final int size;
  private final double noise;
  private final double[] mean;
  private final double[] inverse;
  private final double[][] movies;
  private final double[] variance;
  private final double[] reach;

  /// @param mean C, `[size x size]`, both triangles
  /// @param movies `x_m` of the movies to choose from, `[N][size]`
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

  /// Returns what a rating of movie `m` would take away from [#total].
  double reduction(int m) {
    return reach[m] / (noise + variance[m]);
  }

  /// Goes on as if movie `m` had been rated, but with only `chance` times the precision.
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

  /// Returns the product of a symmetric matrix and `x`, as a sum of rows: the inner loop is one
  /// that compilers vectorise.
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
