package dev.matinee.training.bayesian.gibbs;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// The random streams of a chain: one for each stage of a sweep and each chunk of rows, so draws do
/// not depend on the number of threads.
final class RandomStreams {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private final long seed;
  private long step;

  RandomStreams(long seed) {
    this.seed = mix(seed + GOLDEN_GAMMA);
  }

  /// Begins the next stage, whose streams differ from all earlier ones.
  RandomStreams next() {
    step++;
    return this;
  }

  /// Returns the stream of a chunk in the current stage.
  RandomGenerator stream(int chunk) {
    return new SplittableRandom(mix(mix(seed ^ mix(step)) + chunk * GOLDEN_GAMMA));
  }

  /// Draws from the gamma distribution with mean `shape / rate` (Marsaglia and Tsang 2000).
  ///
  /// @param shape greater than 0
  static double gamma(RandomGenerator random, double shape, double rate) {
    if (shape < 1) {
      double boost = Math.pow(1 - random.nextDouble(), 1 / shape);
      return boost * gamma(random, shape + 1, rate);
    }
    double d = shape - 1. / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = 1 + c * x;
      if (v > 0) {
        v = v * v * v;
        if (Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
          return d * v / rate;
        }
      }
    }
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
