package dev.matinee.model.rating.bayesian;

/// The normal equations of a user's ratings in each sample: `X'X`, `X'y` and `y'y`, where `x_i =
/// [q_i; 1]` and `y_i` is the standardised rating i minus the movie bias.
///
/// They are sums over rows `[q; c]` in the layout of [SampledRows]. Products of numbers at a
/// distance of d are products of the row and the row shifted by d numbers. This gives long loops
/// over all samples at once, which run in vector instructions. O(n S size^2 / 2).
final class SampleNormalEquations {

  private final int size;
  private final int samples;
  private final double[][] products;
  private final double[] sums;
  private final double[] weighted;
  private int count;
  private double ratings;
  private double squares;

  SampleNormalEquations(int size, int samples) {
    this.size = size;
    this.samples = samples;
    this.products = new double[size][];
    for (int d = 0; d < size; d++) {
      products[d] = new double[(size - d) * samples];
    }
    this.sums = new double[size * samples];
    this.weighted = new double[size * samples];
  }

  /// Adds four rated movies.
  ///
  /// @param y standardised ratings, at `from` and after
  /// @param used number of the four that count; the rows of the others are 0
  void add(float[][] rows, float[] y, int from, int used) {
    float[] a = rows[0], b = rows[1], c = rows[2], d = rows[3];
    for (int apart = 0; apart < size; apart++) {
      addProducts(products[apart], a, b, c, d, apart * samples);
    }
    addSums(sums, a, b, c, d);
    for (int i = 0; i < used; i++) {
      float value = y[from + i];
      addMultiple(weighted, value, rows[i]);
      ratings += value;
      squares += (double) value * value;
    }
    count += used;
  }

  /// Fused operations make the compiler use vector instructions.
  private static void addProducts(
      double[] to, float[] a, float[] b, float[] c, float[] d, int shift) {
    for (int i = 0; i < to.length; i++) {
      float sum = Math.fma(c[i], c[shift + i], d[i] * d[shift + i]);
      to[i] += Math.fma(a[i], a[shift + i], Math.fma(b[i], b[shift + i], sum));
    }
  }

  private static void addSums(double[] to, float[] a, float[] b, float[] c, float[] d) {
    for (int i = 0; i < to.length; i++) {
      to[i] += (a[i] + b[i]) + (c[i] + d[i]);
    }
  }

  private static void addMultiple(double[] to, float factor, float[] x) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * x[i];
    }
  }

  /// Returns row i, column j of `X'X`, for `j <= i`.
  double gram(int i, int j, int s) {
    if (i < size - 1) {
      return products[i - j][j * samples + s];
    }
    return j < i ? sums[j * samples + s] : count;
  }

  /// Returns element i of `X'y`.
  double right(int i, int s) {
    int at = i * samples + s;
    return i < size - 1 ? weighted[at] - products[size - 1 - i][at] : ratings - sums[at];
  }

  /// Returns `y'y`.
  double squares(int s) {
    int bias = (size - 1) * samples + s;
    return squares - 2 * weighted[bias] + products[0][bias];
  }
}
