package dev.matinee.model.rating.bayesian;

import dev.matinee.model.ArrayBundle;

/// The movie side of one sample from the posterior of a [BayesianModel], in standardised ratings.
/// Immutable by agreement.
///
/// @param alpha precision of a rating
/// @param movies `[factors; bias]` of each movie, `[M x stride]`
/// @param links feature weights of having rated each movie, `[M x stride]`; empty if not used
/// @param userPrior prior of users
/// @param moviePrior prior of movies
@SuppressWarnings("ArrayRecordComponent") // nobody changes or compares them
public record PosteriorSample(
    float alpha, float[] movies, float[] links, SidePrior userPrior, SidePrior moviePrior) {

  void writeTo(ArrayBundle bundle, String prefix) {
    bundle.put(prefix + ".alpha", new float[] {alpha});
    bundle.put(prefix + ".movies", movies);
    bundle.put(prefix + ".links", links);
    userPrior.writeTo(bundle, prefix + ".users");
    moviePrior.writeTo(bundle, prefix + ".moviePrior");
  }

  static PosteriorSample read(ArrayBundle bundle, String prefix) {
    return new PosteriorSample(
        bundle.floats(prefix + ".alpha")[0],
        bundle.floats(prefix + ".movies"),
        bundle.floats(prefix + ".links"),
        SidePrior.read(bundle, prefix + ".users"),
        SidePrior.read(bundle, prefix + ".moviePrior"));
  }
}
