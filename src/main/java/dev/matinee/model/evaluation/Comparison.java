package dev.matinee.model.evaluation;

/// How far apart two models are on the same held-out ratings.
///
/// @param ratings number of held-out ratings
/// @param users number of users who gave them
/// @param rmse error of the one model, in rating units
/// @param otherRmse error of the other
/// @param low lower end of the 95 % interval of `rmse - otherRmse`
/// @param high upper end of that interval
public record Comparison(
    long ratings, long users, double rmse, double otherRmse, double low, double high) {

  /// Returns `rmse - otherRmse`: below 0 when the one model is better.
  public double difference() {
    return rmse - otherRmse;
  }

  /// Returns whether the one model is worse by more than noise, and by more than `tolerance`.
  ///
  /// @param tolerance in shares of the other model's error
  public boolean isWorse(double tolerance) {
    return low > 0 && difference() > tolerance * otherRmse;
  }
}
