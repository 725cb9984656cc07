package dev.matinee.model.evaluation;

import dev.matinee.model.ArrayBundle;

/// Half-widths of 90 % prediction intervals, by the number of ratings of the user and of the movie.
///
/// Immutable, so safe to share between threads.
public final class IntervalCalibration {

  /// Returns the half-width of the 90 % interval around a prediction, in rating units.
  ///
  /// @param userRatings number of ratings of the user
  /// @param movieRatings number of ratings of the movie
  public double halfWidth(long userRatings, long movieRatings) {
    throw new UnsupportedOperationException();
  }

  public void writeTo(ArrayBundle bundle) {
    throw new UnsupportedOperationException();
  }

  public static IntervalCalibration read(ArrayBundle bundle) {
    throw new UnsupportedOperationException();
  }
}
