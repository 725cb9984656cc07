package dev.matinee.training.bayesian.gibbs;

import java.util.random.RandomGenerator;

/// A generator for tests: standard normal numbers as given, then 0; uniform ones are always 1/2.
///
/// With it `RandomStreams.gamma(random, shape, rate)` is `(shape - 1/3) / rate` for a shape of at
/// least 1, if it meets a normal number of 0.
final class FixedNormals implements RandomGenerator {

  private final double[] normals;
  private int next;

  FixedNormals(double... normals) {
    this.normals = normals;
  }

  @Override
  public double nextGaussian() {
    return next < normals.length ? normals[next++] : 0;
  }

  @Override
  public double nextDouble() {
    return .5;
  }

  @Override
  public long nextLong() {
    throw new UnsupportedOperationException();
  }
}
