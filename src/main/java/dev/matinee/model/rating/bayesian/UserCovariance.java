package dev.matinee.model.rating.bayesian;

import dev.matinee.model.algebra.CholeskyBatch;

/// The covariances `A^-1` of a user in two posterior samples: a fraction of the memory of all.
/// Intervals of ML-100K u1 cover as many ratings as with four, to a thousandth.
///
/// Immutable, so safe to share between threads.
final class UserCovariance {

  /// Most samples.
  private static final int SAMPLES = 2;

  private final int size;
  private final int samples;
  private final int[] chosen;
  private final float[] factor;

  /// @param all Cholesky factors of A in all samples
  /// @param size length of a user
  /// @param samples number of all samples S
  UserCovariance(CholeskyBatch all, int size, int samples) {
    this.size = size;
    this.samples = samples;
    this.chosen = new int[Math.min(SAMPLES, samples)];
    this.factor = new float[CholeskyBatch.at(size, 0) * chosen.length];
    for (int t = 0; t < chosen.length; t++) {
      chosen[t] = t * samples / chosen.length;
    }
    for (int i = 0, at = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        for (int s : chosen) {
          factor[at++] = (float) all.element(i, j, s);
        }
      }
    }
  }

  long bytes() {
    return (long) Float.BYTES * factor.length;
  }

  /// Returns the mean of `x' A^-1 x` with `x = [q; 1]`, from `L y = x`. O(size^2).
  ///
  /// @param movie `[q; c]` in all samples, in the layout of [SampledRows]
  double variance(float[] movie) {
    int width = chosen.length;
    float[] y = new float[size * width];
    double sum = 0;
    for (int i = 0, at = 0; i < size; i++) {
      int row = i * width;
      for (int t = 0; t < width; t++) {
        y[row + t] = i == size - 1 ? 1 : movie[i * samples + chosen[t]];
      }
      for (int j = 0; j < i; j++) {
        for (int t = 0; t < width; t++, at++) {
          y[row + t] -= factor[at] * y[j * width + t];
        }
      }
      for (int t = 0; t < width; t++, at++) {
        y[row + t] /= factor[at];
        sum += y[row + t] * y[row + t];
      }
    }
    return sum / width;
  }
}
