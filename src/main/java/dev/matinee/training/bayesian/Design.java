package dev.matinee.training.bayesian;

/// What a model is made of.
///
/// @param factors K; 0 for biases alone
/// @param linked whether which movies a user rated, and who rated a movie, are features
/// @param declared whether attributes and traits are features
/// @param trustShape see [BayesianSettings]
record Design(int factors, boolean linked, boolean declared, double trustShape) {

  String features() {
    if (linked) {
      return declared ? "linked, declared" : "linked";
    }
    return declared ? "declared" : "none";
  }
}
