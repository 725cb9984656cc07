package dev.matinee.training.bayesian.gibbs;

import dev.matinee.model.algebra.Cholesky;
import java.util.random.RandomGenerator;

/// The prior of the rows of one side: `row ~ N(mean + B'x, precision^-1)`.
///
/// @param mean `[size]`
/// @param precision `[size x size]`, both triangles
/// @param factor lower Cholesky factor of `precision`
@SuppressWarnings("ArrayRecordComponent") // shared inside this package, never changed
record RowPrior(double[] mean, double[] precision, double[] factor) {

  /// The prior mean 0 counts as much as this many rows.
  private static final double MEAN_WEIGHT = 2;

  static RowPrior of(double[] mean, double[] precision) {
    double[] factor = precision.clone();
    Cholesky.decompose(factor, mean.length);
    return new RowPrior(mean, precision, factor);
  }

  /// Returns the prior that a chain starts with: mean 0, the same precision for every element.
  static RowPrior first(int size, double precision) {
    double[] matrix = new double[size * size];
    for (int i = 0; i < size; i++) {
      matrix[i * size + i] = precision;
    }
    return of(new double[size], matrix);
  }

  /// Returns the logarithm of the determinant of the precision.
  double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += 2 * Math.log(factor[i * mean.length + i]);
    }
    return sum;
  }

  /// Draws mean and precision from their Normal-Wishart posterior.
  ///
  /// @param rows number of rows
  /// @param moments of the rows minus the contribution of their features
  /// @param more number of further rows, known to have mean 0
  /// @param moreProducts sum of their outer products, lower triangle
  static RowPrior draw(
      int rows, SecondMoments moments, int more, double[] moreProducts, RandomGenerator random) {
    double[] sum = moments.sum();
    int size = sum.length;
    double[] inverseScale = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        int at = i * size + j;
        double centred = moments.products()[at] - sum[i] * sum[j] / (rows + MEAN_WEIGHT);
        inverseScale[at] = centred + moreProducts[at] + (i == j ? 1 : 0);
      }
    }
    double[] precision = wishart(size + rows + more, inverseScale, size, random);
    double[] factor = precision.clone();
    Cholesky.decompose(factor, size);
    double[] mean = new double[size];
    for (int i = 0; i < size; i++) {
      mean[i] = random.nextGaussian() / Math.sqrt(rows + MEAN_WEIGHT);
    }
    Cholesky.backward(factor, size, mean);
    for (int i = 0; i < size; i++) {
      mean[i] += sum[i] / (rows + MEAN_WEIGHT);
    }
    return new RowPrior(mean, precision, factor);
  }

  /// Draws from the Wishart distribution by the Bartlett decomposition. Destroys `inverseScale`.
  private static double[] wishart(
      double degrees, double[] inverseScale, int size, RandomGenerator random) {
    Cholesky.decompose(inverseScale, size);
    double[][] columns = new double[size][size];
    for (int j = 0; j < size; j++) {
      columns[j][j] = Math.sqrt(2 * RandomStreams.gamma(random, (degrees - j) / 2, 1));
      for (int i = j + 1; i < size; i++) {
        columns[j][i] = random.nextGaussian();
      }
      Cholesky.backward(inverseScale, size, columns[j]);
    }
    double[] draw = new double[size * size];
    for (double[] column : columns) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          draw[i * size + j] += column[i] * column[j];
        }
      }
    }
    return draw;
  }
}
