package dev.matinee.model.algebra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// The first two principal components of points: a projection on the two directions of largest
/// variance. They are the first eigenvectors of the inner products of the centred points, so the
/// cost hardly depends on the number of dimensions.
///
/// @param points projected points in the given order; their mean is 0. The sign of an axis is
///   arbitrary, so it is chosen to make the coordinates of the first point positive
/// @param shareX share of the total variance along x, 0 to 1
/// @param shareY share of the total variance along y, at most `shareX`
public record PrincipalComponents(List<Point> points, double shareX, double shareY) {

  /// Variance that rounding alone can cause, relative to the mean square of the points.
  private static final double NEGLIGIBLE = 1e-12;

  private static final double TOLERANCE = 1e-7;
  private static final int MAX_STEPS = 2_000;

  /// A projected point, in the units of the dimensions.
  public record Point(double x, double y) {}

  /// Projects n points of d dimensions; empty if all points are equal. O(n^2 (d + steps)), with up
  /// to 2,000 steps of power iteration for each axis.
  ///
  /// @param points `[n x d]`
  public static Optional<PrincipalComponents> of(double[][] points) {
    double[][] centred = centred(points);
    double[][] products = products(centred);
    double variance = trace(products);
    if (!(variance > NEGLIGIBLE * squares(points))) {
      return Optional.empty();
    }
    double[] x = axis(products);
    double[] y = axis(without(products, x));
    List<Point> projected = new ArrayList<>(points.length);
    for (int i = 0; i < points.length; i++) {
      projected.add(new Point(x[i], y[i]));
    }
    return Optional.of(
        new PrincipalComponents(
            List.copyOf(projected), dot(x, x) / variance, dot(y, y) / variance));
  }

  private static double[][] centred(double[][] points) {
    double[] mean = new double[points.length == 0 ? 0 : points[0].length];
    for (double[] point : points) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += point[d] / points.length;
      }
    }
    double[][] centred = new double[points.length][mean.length];
    for (int i = 0; i < points.length; i++) {
      for (int d = 0; d < mean.length; d++) {
        centred[i][d] = points[i][d] - mean[d];
      }
    }
    return centred;
  }

  private static double[][] products(double[][] points) {
    double[][] products = new double[points.length][points.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = dot(points[i], points[j]);
        products[j][i] = products[i][j];
      }
    }
    return products;
  }

  private static double trace(double[][] matrix) {
    double sum = 0;
    for (int i = 0; i < matrix.length; i++) {
      sum += matrix[i][i];
    }
    return sum;
  }

  private static double squares(double[][] points) {
    double sum = 0;
    for (double[] point : points) {
      sum += dot(point, point);
    }
    return sum;
  }

  /// Returns `u sqrt(lambda)` for the largest eigenvalue `lambda` of a positive semi-definite
  /// matrix and its eigenvector u. Returns zeros if that eigenvalue is 0.
  private static double[] axis(double[][] matrix) {
    double[] axis = new SplittableRandom(1).doubles(matrix.length, -1, 1).toArray();
    double eigenvalue = 0;
    double moved = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MAX_STEPS && moved > TOLERANCE; step++) {
      double[] next = product(matrix, axis);
      eigenvalue = Math.sqrt(dot(next, next));
      moved = 0;
      for (int i = 0; i < next.length && eigenvalue > 0; i++) {
        next[i] /= eigenvalue;
        moved = Math.max(moved, Math.abs(next[i] - axis[i]));
      }
      axis = next;
    }
    double scale = Math.copySign(Math.sqrt(eigenvalue), axis[0]);
    return Arrays.stream(axis).map(value -> scale * value).toArray();
  }

  private static double[] product(double[][] matrix, double[] vector) {
    return Arrays.stream(matrix).mapToDouble(row -> dot(row, vector)).toArray();
  }

  private static double[][] without(double[][] matrix, double[] axis) {
    double[][] rest = new double[axis.length][axis.length];
    for (int i = 0; i < axis.length; i++) {
      for (int j = 0; j < axis.length; j++) {
        rest[i][j] = matrix[i][j] - axis[i] * axis[j];
      }
    }
    return rest;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }
}
