package dev.matinee.training.bayesian.gibbs;

/// What a model is made of.
///
/// @param factors K; 0 for biases alone
/// @param linked whether which movies a user rated, and who rated a movie, are features
/// @param declared whether attributes and traits are features
/// @param trustShape see `BayesianSettings`
public record Design(int factors, boolean linked, boolean declared, double trustShape) {

  public String features() {
    if (linked) {
      return declared ? "linked, declared" : "linked";
    }
    return declared ? "declared" : "none";
  }
}
