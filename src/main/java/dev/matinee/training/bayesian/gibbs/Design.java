package dev.matinee.training.bayesian.gibbs;

/// The parts of a Bayesian model that [dev.matinee.training.bayesian] chooses between.
///
/// @param factors K; 0 for biases alone
/// @param linked whether the set of movies that a user rated is a feature of the user, and the set
///   of users who rated a movie a feature of the movie
/// @param declared whether user attributes and movie metadata are features
/// @param trustShape see `BayesianSettings`
public record Design(int factors, boolean linked, boolean declared, double trustShape) {

  /// Returns the design with the features that [#features] names.
  public static Design of(int factors, String features, double trustShape) {
    return new Design(
        factors, features.contains("linked"), features.contains("declared"), trustShape);
  }

  /// Returns the names of the features in use.
  public String features() {
    if (linked) {
      return declared ? "linked, declared" : "linked";
    }
    return declared ? "declared" : "none";
  }
}
