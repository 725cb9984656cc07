package dev.matinee.model.rating.bayesian;

/// Computes `(u . [q; 1]) (y - c)` of rated movies, summed over samples: u is a vector for each
/// sample, y the rating, and c the movie bias.
///
/// Rows are `[q; c]` in the layout of [SampledRows]. Loops run over samples, four numbers of a row
/// at once, in vector instructions. O(S size). Not safe for use by several threads.
final class RatedProduct {

  private final float[] u;
  private final int factors;
  private final double[] products;

  /// @param u vectors in the layout of a row
  RatedProduct(float[] u, int size, int samples) {
    this.u = u;
    this.factors = size - 1;
    this.products = new double[samples];
  }

  /// @param y standardised rating
  double of(float[] row, float y) {
    int samples = products.length;
    int bias = factors * samples;
    for (int s = 0; s < samples; s++) {
      products[s] = u[bias + s];
    }
    int k = 0;
    for (; k + 3 < factors; k += 4) {
      addFour(products, u, row, k * samples);
    }
    for (; k < factors; k++) {
      addOne(products, u, row, k * samples);
    }
    for (int s = 0; s < samples; s++) {
      products[s] *= y - row[bias + s];
    }
    return RowProduct.sum(products);
  }

  private static void addFour(double[] to, float[] u, float[] row, int from) {
    int b = from + to.length;
    int c = b + to.length;
    int d = c + to.length;
    for (int s = 0; s < to.length; s++) {
      float sum = Math.fma(u[c + s], row[c + s], u[d + s] * row[d + s]);
      to[s] += Math.fma(u[from + s], row[from + s], Math.fma(u[b + s], row[b + s], sum));
    }
  }

  private static void addOne(double[] to, float[] u, float[] row, int from) {
    for (int s = 0; s < to.length; s++) {
      to[s] += u[from + s] * row[from + s];
    }
  }
}
