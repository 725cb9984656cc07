package dev.matinee.model.rating.factor;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.rating.MovieEmbeddings;

/// The dense layers on the concatenated embeddings of a user and a movie: `f([p; q])`, a number.
///
/// Layer `l` maps `x` to `ReLU(x W_l + b_l)`; the last layer has no ReLU and one output. With K
/// factors the input has length 2K. The first layer is the sum of a user part `p W_p` and a movie
/// part `q W_q + b`, each computed once for many pairs.
///
/// Immutable, so safe to share between threads.
public final class DenseHead {

  private final int factors;
  private final float[][] weights;
  private final float[][] biases;

  /// Creates a head that takes ownership of the arrays.
  ///
  /// @param factors K
  /// @param weights layer by layer `[in x out]`, row-major, without layers of `in = 0`
  /// @param biases layer by layer `[out]`, the last of length 1
  /// @throws IllegalArgumentException if the lengths do not match or a number is not finite
  public DenseHead(int factors, float[][] weights, float[][] biases) {
    if (weights.length == 0 || weights.length != biases.length) {
      throw new IllegalArgumentException(
          "%d weights but %d biases".formatted(weights.length, biases.length));
    }
    int in = 2 * factors;
    for (int l = 0; l < weights.length; l++) {
      int out = biases[l].length;
      if (out == 0 || weights[l].length != in * out) {
        throw new IllegalArgumentException(
            "layer %d maps %d to %d with %d weights".formatted(l, in, out, weights[l].length));
      }
      MovieEmbeddings.requireFinite(weights[l]);
      MovieEmbeddings.requireFinite(biases[l]);
      in = out;
    }
    if (in != 1) {
      throw new IllegalArgumentException("the last layer has %d outputs".formatted(in));
    }
    this.factors = factors;
    this.weights = weights;
    this.biases = biases;
  }

  int factors() {
    return factors;
  }

  /// Returns the length of [#userPart] and [#moviePart].
  int width() {
    return biases[0].length;
  }

  /// Returns the user part of the first layer.
  ///
  /// @param p of length K or longer; the rest is ignored
  double[] userPart(double[] p) {
    double[] part = new double[width()];
    addProduct(p, 0, factors, part);
    return part;
  }

  /// Returns the movie part of the first layer, with the bias of the layer.
  ///
  /// @param q of length K or longer; the rest is ignored
  double[] moviePart(double[] q) {
    double[] part = new double[width()];
    for (int j = 0; j < part.length; j++) {
      part[j] = biases[0][j];
    }
    addProduct(q, factors, factors, part);
    return part;
  }

  private void addProduct(double[] x, int firstRow, int rows, double[] part) {
    for (int i = 0, w = firstRow * part.length; i < rows; i++, w += part.length) {
      for (int j = 0; j < part.length; j++) {
        part[j] += x[i] * weights[0][w + j];
      }
    }
  }

  /// Returns `f([p; q])`.
  ///
  /// @param movieParts movie parts of several movies; the part of `q` starts at `offset`
  double value(double[] userPart, float[] movieParts, int offset) {
    return forward(userPart, movieParts, offset)[weights.length - 1][0];
  }

  /// Writes the derivatives of `f([p; q])` by `p` to the start of `gradient` and returns `f([p;
  /// q])`.
  double gradient(double[] userPart, float[] movieParts, int offset, double[] gradient) {
    double[][] outputs = forward(userPart, movieParts, offset);
    double[] slope = {1};
    for (int l = weights.length - 1; l > 0; l--) {
      double[] inputs = outputs[l - 1];
      double[] below = new double[inputs.length];
      for (int i = 0; i < below.length; i++) {
        below[i] = inputs[i] > 0 ? rowTimes(weights[l], i, slope) : 0;
      }
      slope = below;
    }
    for (int k = 0; k < factors; k++) {
      gradient[k] = rowTimes(weights[0], k, slope);
    }
    return outputs[weights.length - 1][0];
  }

  private static double rowTimes(float[] weight, int row, double[] slope) {
    double sum = 0;
    for (int j = 0, w = row * slope.length; j < slope.length; j++) {
      sum += weight[w + j] * slope[j];
    }
    return sum;
  }

  /// Returns the outputs of all layers.
  private double[][] forward(double[] userPart, float[] movieParts, int offset) {
    double[][] outputs = new double[weights.length][];
    outputs[0] = new double[userPart.length];
    for (int j = 0; j < userPart.length; j++) {
      outputs[0][j] = userPart[j] + movieParts[offset + j];
    }
    for (int l = 1; l < weights.length; l++) {
      outputs[l] = new double[biases[l].length];
      for (int j = 0; j < outputs[l].length; j++) {
        outputs[l][j] = biases[l][j];
      }
      addRectified(outputs[l - 1], weights[l], outputs[l]);
    }
    return outputs;
  }

  /// Applies ReLU to `x` in place and adds `x W` to `sum`.
  private static void addRectified(double[] x, float[] weight, double[] sum) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.max(0, x[i]);
      if (x[i] > 0) {
        for (int j = 0, w = i * sum.length; j < sum.length; j++) {
          sum[j] += x[i] * weight[w + j];
        }
      }
    }
  }

  void writeTo(ArrayBundle bundle) {
    bundle.put("rating.head.layers", new int[] {weights.length});
    for (int l = 0; l < weights.length; l++) {
      bundle.put("rating.head.weights." + l, weights[l]);
      bundle.put("rating.head.biases." + l, biases[l]);
    }
  }

  /// Reads a head that [#writeTo] wrote.
  static DenseHead read(ArrayBundle bundle, int factors) {
    int[] layers = bundle.ints("rating.head.layers");
    float[][] weights = new float[layers[0]][];
    float[][] biases = new float[layers[0]][];
    for (int l = 0; l < layers[0]; l++) {
      weights[l] = bundle.floats("rating.head.weights." + l);
      biases[l] = bundle.floats("rating.head.biases." + l);
    }
    return new DenseHead(factors, weights, biases);
  }

  static boolean isIn(ArrayBundle bundle) {
    return bundle.contains("rating.head.layers");
  }
}
