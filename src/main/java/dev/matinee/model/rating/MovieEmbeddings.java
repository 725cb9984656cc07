package dev.matinee.model.rating;

import dev.matinee.model.ArrayBundle;

/// The movie side of a `FactorModel`: for each of M movies a bias and K factors.
///
/// Immutable, so safe to share between threads.
public final class MovieEmbeddings {

  private final int factors;
  private final float[] bias;
  private final float[] factor;
  private final float meanBias;

  /// Creates embeddings that take ownership of both arrays.
  ///
  /// @param factors K, at least 1
  /// @param bias `[M]`
  /// @param factor `[M x K]`, row-major
  /// @throws IllegalArgumentException if the lengths do not match or a number is not finite
  public MovieEmbeddings(int factors, float[] bias, float[] factor) {
    if (factors < 1 || factor.length != (long) bias.length * factors) {
      throw new IllegalArgumentException(
          "%d movies x %d factors, but %d numbers".formatted(bias.length, factors, factor.length));
    }
    requireFinite(bias);
    requireFinite(factor);
    this.factors = factors;
    this.bias = bias;
    this.factor = factor;
    this.meanBias = mean(bias);
  }

  public static void requireFinite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException("a weight must be finite, but is " + value);
      }
    }
  }

  /// Returns the mean of `values`, 0 if there are none.
  public static float mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return (float) (sum / Math.max(1, values.length));
  }

  public int movies() {
    return bias.length;
  }

  public int factors() {
    return factors;
  }

  public float bias(int movieRow) {
    return bias[movieRow];
  }

  /// Returns the mean bias, which stands for the bias of an unknown movie.
  public float meanBias() {
    return meanBias;
  }

  /// Copies the K factors of a movie to the start of `target`.
  public void copyFactors(int movieRow, double[] target) {
    for (int k = 0, i = movieRow * factors; k < factors; k++) {
      target[k] = factor[i + k];
    }
  }

  /// Returns the dot product of `p`, of length K, and the factors of a movie. O(K).
  public double dot(float[] p, int movieRow) {
    int from = movieRow * factors;
    int k = 0;
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    for (; k + 3 < factors; k += 4) {
      a += p[k] * factor[from + k];
      b += p[k + 1] * factor[from + k + 1];
      c += p[k + 2] * factor[from + k + 2];
      d += p[k + 3] * factor[from + k + 3];
    }
    for (; k < factors; k++) {
      a += p[k] * factor[from + k];
    }
    return (a + b) + (c + d);
  }

  public void writeTo(ArrayBundle bundle) {
    bundle.put("rating.factors", new int[] {factors});
    bundle.put("rating.movieBias", bias);
    bundle.put("rating.movieFactors", factor);
  }

  public static MovieEmbeddings read(ArrayBundle bundle) {
    int[] factors = bundle.ints("rating.factors");
    if (factors.length != 1) {
      throw new IllegalArgumentException(
          "%d numbers instead of one for the factors".formatted(factors.length));
    }
    return new MovieEmbeddings(
        factors[0], bundle.floats("rating.movieBias"), bundle.floats("rating.movieFactors"));
  }
}
