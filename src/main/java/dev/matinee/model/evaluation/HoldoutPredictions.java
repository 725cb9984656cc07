package dev.matinee.model.evaluation;

import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.rating.RatingModel;

/// What a model predicts for every held-out rating, clipped to the scale.
///
/// Users are folded in from their known ratings, exactly as the service does.
public final class HoldoutPredictions {

  /// Predicts every rating of `holdout`.
  ///
  /// @param known the ratings that the users are folded in from, never those of `holdout`
  public static HoldoutPredictions of(
      RatingModel model, RatingTable known, RatingTable holdout, RatingScale scale) {
    throw new UnsupportedOperationException();
  }

  /// Returns the errors; the coverage is cross-calibrated: intervals come from one half of the
  /// users and are measured on the other, both ways.
  public ErrorFigures figures() {
    throw new UnsupportedOperationException();
  }

  /// Returns the errors, with the coverage of these intervals.
  public ErrorFigures figures(IntervalCalibration intervals) {
    throw new UnsupportedOperationException();
  }

  /// Returns split-conformal 90 % intervals made from all errors.
  public IntervalCalibration calibrate() {
    throw new UnsupportedOperationException();
  }
}
