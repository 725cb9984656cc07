package dev.matinee.model;

import java.util.SplittableRandom;

/// Rating tables for tests.
public final class SmallRatings {

  private SmallRatings() {}

  /// Returns the table of a matrix, users x movies, where 0 stands for no rating. The time of a
  /// rating is its column.
  public static RatingTable of(double[][] matrix) {
    return of(matrix, matrix.length == 0 ? 0 : matrix[0].length);
  }

  private static RatingTable of(double[][] matrix, int movies) {
    int size = 0;
    for (double[] row : matrix) {
      for (double rating : row) {
        size += rating != 0 ? 1 : 0;
      }
    }
    int[] user = new int[size];
    int[] movie = new int[size];
    float[] value = new float[size];
    int[] time = new int[size];
    int at = 0;
    for (int u = 0; u < matrix.length; u++) {
      for (int m = 0; m < movies; m++) {
        if (matrix[u][m] != 0) {
          user[at] = u;
          movie[at] = m;
          time[at] = m;
          value[at++] = (float) matrix[u][m];
        }
      }
    }
    return new RatingTable(matrix.length, movies, user, movie, value, time);
  }

  /// Returns ratings between 1 and 10 that two tastes and noise explain; two in five are there.
  public static RatingTable generated(int users, int movies, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] taste = gaussians(users, random);
    double[][] trait = gaussians(movies, random);
    double[][] matrix = new double[users][movies];
    for (int u = 0; u < users; u++) {
      for (int m = 0; m < movies; m++) {
        double rating =
            5.5
                + taste[u][2] * .7
                + trait[m][2] * .7
                + 1.2 * (taste[u][0] * trait[m][0] + taste[u][1] * trait[m][1])
                + .5 * random.nextGaussian();
        matrix[u][m] = random.nextInt(5) < 2 ? Math.clamp(Math.rint(rating), 1, 10) : 0;
      }
    }
    return of(matrix, movies);
  }

  private static double[][] gaussians(int rows, SplittableRandom random) {
    double[][] gaussians = new double[rows][3];
    for (double[] row : gaussians) {
      for (int k = 0; k < row.length; k++) {
        row[k] = random.nextGaussian();
      }
    }
    return gaussians;
  }
}
