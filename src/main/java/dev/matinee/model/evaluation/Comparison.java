package dev.matinee.model.evaluation;

/// The difference in error between two models on the same held-out ratings.
///
/// @param ratings number of held-out ratings
/// @param users number of their users
/// @param rmse error of the first model, in rating units
/// @param otherRmse error of the second model
/// @param low lower end of the 95 % interval of `rmse - otherRmse`
/// @param high upper end of that interval
public record Comparison(
    long ratings, long users, double rmse, double otherRmse, double low, double high) {

  /// Returns `rmse - otherRmse`, which is below 0 if the first model is better.
  public double difference() {
    return rmse - otherRmse;
  }

  /// Returns whether the first model is worse by more than noise and by more than `tolerance`.
  ///
  /// @param tolerance as a share of the second model's error
  public boolean isWorse(double tolerance) {
    return low > 0 && difference() > tolerance * otherRmse;
  }
}
