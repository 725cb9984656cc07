package dev.matinee.model.rating;

/// What a prediction is made of, in rating units: it is the sum of all parts, not clipped.
///
/// Given which movies the user rated, the contribution of each rating is linear in its value, and
/// the other parts do not depend on it. Without the rating the user would be folded in from fewer,
/// which changes the shares of the others too: the prediction is then **not** this one less the
/// contribution. A model that is not linear in the ratings leaves the shares 0.
///
/// @param mean the same for every user and movie
/// @param movie what is said of the movie alone
/// @param user what is said of the user apart from their ratings; with those when the model is not
///   linear in them
/// @param rated the share of each of the user's ratings, in their order
@SuppressWarnings("ArrayRecordComponent") // made for one answer, compared with nothing
public record Contributions(double mean, double movie, double user, double[] rated) {

  /// Returns the same with `offset` more said of the movie.
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
