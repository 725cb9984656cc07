package dev.matinee.model.evaluation;

import dev.matinee.model.ArrayBundle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Half-widths of 90 % prediction intervals, in expected deviations of the model, by the number of
/// ratings of the user and of the movie.
///
/// Split-conformal: of n absolute errors on the hold-out, each divided by its expected deviation,
/// the half-width is the `ceil(.9 (n + 1))`-th smallest. So the next rating lies inside its
/// interval with probability at least .9. With too few errors the half-width is infinite; clip the
/// interval to the rating scale.
///
/// Errors are grouped by support: users with under 5, 20, 80 or more ratings times movies with
/// under 5, 20, 100 or more. A group with fewer than 200 errors takes the larger of the half-widths
/// of its user group and its movie group; if these are too small as well, that of all errors.
///
/// Immutable, so safe to share between threads.
public final class IntervalCalibration {

  private static final double LEVEL = .9;
  private static final int MIN_ERRORS = 200;
  private static final int[] USER_BOUNDS = {5, 20, 80};
  private static final int[] MOVIE_BOUNDS = {5, 20, 100};

  private final int[] userBounds;
  private final int[] movieBounds;
  private final float[] halfWidth;

  /// @param userBounds U ascending numbers of ratings that separate the user groups
  /// @param movieBounds M ascending numbers of ratings that separate the movie groups
  /// @param halfWidth `[U + 1 x M + 1]`, row-major
  private IntervalCalibration(int[] userBounds, int[] movieBounds, float[] halfWidth) {
    if (halfWidth.length != (userBounds.length + 1) * (movieBounds.length + 1)) {
      throw new IllegalArgumentException(
          "%d x %d groups, but %d half-widths"
              .formatted(userBounds.length + 1, movieBounds.length + 1, halfWidth.length));
    }
    for (float width : halfWidth) {
      if (!(width >= 0)) {
        throw new IllegalArgumentException("half-width %s".formatted(width));
      }
    }
    this.userBounds = userBounds;
    this.movieBounds = movieBounds;
    this.halfWidth = halfWidth;
  }

  /// Returns the half-width of the 90 % interval around a prediction, in expected deviations of the
  /// model; infinite with too few errors.
  ///
  /// @param userRatings number of ratings of the user
  /// @param movieRatings number of ratings of the movie
  public double halfWidth(long userRatings, long movieRatings) {
    int row = group(userBounds, userRatings);
    return halfWidth[row * (movieBounds.length + 1) + group(movieBounds, movieRatings)];
  }

  public void writeTo(ArrayBundle bundle) {
    bundle.put("intervals.userBounds", userBounds);
    bundle.put("intervals.movieBounds", movieBounds);
    bundle.put("intervals.halfWidth", halfWidth);
  }

  public static IntervalCalibration read(ArrayBundle bundle) {
    return new IntervalCalibration(
        bundle.ints("intervals.userBounds"),
        bundle.ints("intervals.movieBounds"),
        bundle.floats("intervals.halfWidth"));
  }

  private static int group(int[] bounds, long ratings) {
    int group = 0;
    while (group < bounds.length && ratings >= bounds[group]) {
      group++;
    }
    return group;
  }

  /// Collects the errors of held-out predictions. Not safe for use by several threads.
  static final class Builder {

    private final List<List<Errors>> cells = new ArrayList<>();
    private final List<Errors> byUser = groups(USER_BOUNDS);
    private final List<Errors> byMovie = groups(MOVIE_BOUNDS);
    private final Errors all = new Errors();

    Builder() {
      for (int row = 0; row <= USER_BOUNDS.length; row++) {
        cells.add(groups(MOVIE_BOUNDS));
      }
    }

    /// @param error in expected deviations
    void add(int userRatings, int movieRatings, double error) {
      int row = group(USER_BOUNDS, userRatings);
      int column = group(MOVIE_BOUNDS, movieRatings);
      cells.get(row).get(column).add(error);
      byUser.get(row).add(error);
      byMovie.get(column).add(error);
      all.add(error);
    }

    IntervalCalibration build() {
      int columns = byMovie.size();
      float[] halfWidth = new float[byUser.size() * columns];
      for (int i = 0; i < halfWidth.length; i++) {
        halfWidth[i] = (float) halfWidth(i / columns, i % columns);
      }
      return new IntervalCalibration(USER_BOUNDS, MOVIE_BOUNDS, halfWidth);
    }

    private double halfWidth(int row, int column) {
      if (cells.get(row).get(column).size() >= MIN_ERRORS) {
        return cells.get(row).get(column).quantile();
      }
      double widest = 0;
      for (Errors coarser : List.of(byUser.get(row), byMovie.get(column))) {
        widest = Math.max(widest, coarser.size() >= MIN_ERRORS ? coarser.quantile() : 0);
      }
      return widest > 0 ? widest : all.quantile();
    }

    private static List<Errors> groups(int[] bounds) {
      List<Errors> groups = new ArrayList<>();
      for (int i = 0; i <= bounds.length; i++) {
        groups.add(new Errors());
      }
      return groups;
    }
  }

  /// Absolute errors, in an array that grows.
  private static final class Errors {

    private float[] absolute = new float[16];
    private int size;

    int size() {
      return size;
    }

    void add(double error) {
      if (size == absolute.length) {
        absolute = Arrays.copyOf(absolute, 2 * size);
      }
      absolute[size++] = (float) Math.abs(error);
    }

    double quantile() {
      int rank = (int) Math.ceil(LEVEL * (size + 1));
      if (rank > size) {
        return Double.POSITIVE_INFINITY;
      }
      Arrays.sort(absolute, 0, size);
      return absolute[rank - 1];
    }
  }
}
