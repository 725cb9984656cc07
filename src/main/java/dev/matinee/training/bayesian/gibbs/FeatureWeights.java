package dev.matinee.training.bayesian.gibbs;

import dev.matinee.model.algebra.Cholesky;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The feature weights B of one side: `row ~ N(mean + B'x, precision^-1)` with `B_f ~ N(0,
/// (strength precision)^-1)`. Each block of features has its own strength.
///
/// Not safe for use by several threads.
final class FeatureWeights {

  private static final double FIRST_STRENGTH = 3;

  /// Shape and rate of the gamma prior of a strength, which has mean 1.
  private static final double PRIOR = .5;

  private final Features features;
  private final int size;
  private final int stride;
  private final float[] values;
  private final double[] strength;
  private final FeatureWeightSampler sampler;
  private boolean upward;

  FeatureWeights(Features features, int size, int stride) {
    this.features = features;
    this.size = size;
    this.stride = stride;
    this.values = new float[Math.multiplyExact(features.size(), stride)];
    this.strength = new double[features.blocks()];
    this.sampler = new FeatureWeightSampler(features, stride);
    Arrays.fill(strength, FIRST_STRENGTH);
  }

  /// Returns the weights B, `[F x stride]`.
  float[] values() {
    return values;
  }

  /// Returns the strength of each block.
  double[] strength() {
    return strength;
  }

  /// Writes the product `X B` to `means`, `[R x stride]`.
  void expect(float[] means) {
    features.times(values, stride, means);
  }

  /// Returns the sum of `strength B_f B_f'` over all features, lower triangle.
  double[] moments() {
    return SecondMoments.of(
            features.size(),
            size,
            stride,
            (feature, row) -> {
              float root = (float) Math.sqrt(strength[features.block(feature)]);
              for (int j = 0; j < size; j++) {
                row[j] = root * values[feature * stride + j];
              }
            })
        .products();
  }

  int count() {
    return features.size();
  }

  /// Returns the number of weights of links, which come first.
  int links() {
    return features.linkedFeatures();
  }

  /// Draws the weights, given the strengths.
  ///
  /// @param residuals rows minus prior mean minus `X B`, `[R x stride]`, updated to the new weights
  void draw(RowPrior prior, float[] residuals, RandomStreams streams) {
    if (features.size() == 0) {
      return;
    }
    float[] ridge = new float[features.size()];
    float[] draws = new float[values.length];
    streams.next();
    ParallelRows.forEach(
        ridge.length,
        (chunk, from, to) -> {
          RandomGenerator random = streams.stream(chunk);
          double[] draw = new double[size];
          for (int f = from; f < to; f++) {
            ridge[f] = (float) strength[features.block(f)];
            for (int k = 0; k < size; k++) {
              draw[k] = random.nextGaussian();
            }
            Cholesky.backward(prior.factor(), size, draw);
            double deviation = 1 / Math.sqrt(ridge[f] + sampler.squares(f));
            for (int k = 0; k < size; k++) {
              draws[f * stride + k] = (float) (deviation * draw[k]);
            }
          }
        });
    upward = !upward;
    sampler.draw(residuals, ridge, draws, values, upward);
  }

  /// Draws the strengths, given the weights.
  void drawStrength(RowPrior prior, RandomStreams streams) {
    if (features.size() == 0) {
      return;
    }
    int blocks = strength.length;
    double[] sums =
        ParallelRows.sum(
            features.size(),
            2 * blocks,
            (from, to, into, at) -> {
              for (int f = from; f < to; f++) {
                into[at + features.block(f)] += size;
                into[at + blocks + features.block(f)] += norm(prior, f);
              }
            });
    RandomGenerator random = streams.next().stream(0);
    for (int block = 0; block < blocks; block++) {
      strength[block] =
          RandomStreams.gamma(random, PRIOR + sums[block] / 2, PRIOR + sums[blocks + block] / 2);
    }
  }

  /// Returns `w' precision w` for the weights `w` of one feature.
  private double norm(RowPrior prior, int feature) {
    double norm = 0;
    for (int j = 0; j < size; j++) {
      double sum = 0;
      for (int i = j; i < size; i++) {
        sum += prior.factor()[i * size + j] * values[feature * stride + i];
      }
      norm += sum * sum;
    }
    return norm;
  }
}
