package dev.matinee.model.rating;

/// The parts of a prediction, in rating units: they add up to the prediction before clipping.
///
/// For given rated movies, the contribution of a rating is linear in its value, and no other part
/// depends on it. An exception is the trust of the Bayesian model, which depends on all ratings of
/// the user. Deleting a rating changes the contributions of the other ratings too, so the new
/// prediction is **not** the old one minus the contribution. The contributions of a model that is
/// not linear in the ratings are 0.
///
/// @param mean of all ratings
/// @param movie part of the movie alone
/// @param user part of the user apart from their ratings; includes the ratings if the model is not
///   linear in them
/// @param rated contribution of each of the user's ratings, in their order
@SuppressWarnings("ArrayRecordComponent") // a result that is never compared
public record Contributions(double mean, double movie, double user, double[] rated) {

  /// Returns the same contributions with `offset` added to the part of the movie.
  public Contributions plusMovie(double offset) {
    return new Contributions(mean, movie + offset, user, rated);
  }

  /// Returns the prediction.
  public double sum() {
    double sum = mean + movie + user;
    for (double share : rated) {
      sum += share;
    }
    return sum;
  }
}
