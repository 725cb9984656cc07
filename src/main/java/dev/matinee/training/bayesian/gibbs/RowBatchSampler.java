package dev.matinee.training.bayesian.gibbs;

import dev.matinee.model.algebra.CholeskyBatch;
import dev.matinee.training.blas.GramProduct;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The Gibbs step for up to [ParallelRows#SIZE] neighbouring rows: draws each from its conditional
/// distribution given the other side.
///
/// With the ratings `r_i` of a row and the rows `[q_i; c_i]` of the other side, let `x_i = [q_i;
/// 1]` and `y_i = r_i - c_i`. Then the row is `N(A^-1 (P m + a X'y), A^-1)` with `A = P + a X'X`,
/// prior mean m and precision P, and precision a of a rating. The inner loops run over rows, see
/// [CholeskyBatch]. Not safe for use by several threads.
final class RowBatchSampler {

  private static final int ROWS = ParallelRows.SIZE;

  /// Ratings per block, few enough to stay in the cache.
  private static final int BLOCK = 256;

  private final int size;
  private final int stride;
  private final float[] x;
  private final float[][] grams;
  private final double[][] lower;
  private final double[][] mean;
  private final double[][] drawn;
  private final double[] precision = new double[ROWS];
  private final double[] squares = new double[ROWS];

  /// @param size length of a row
  /// @param stride multiple of [dev.matinee.model.algebra.Gram#TILE], above `size`
  RowBatchSampler(int size, int stride) {
    this.size = size;
    this.stride = stride;
    this.x = new float[BLOCK * stride];
    this.grams = new float[ROWS][stride * stride];
    this.lower = new double[CholeskyBatch.at(size, 0)][ROWS];
    this.mean = new double[size][ROWS];
    this.drawn = new double[size][ROWS];
  }

  /// Reads the ratings of a row and computes `[X y]'[X y]`.
  ///
  /// @param slot position in the batch
  /// @param rowPrecision precision a of its ratings
  /// @param regressors `[w q; w; -w c]` of each row of the other side, where `w^2` is the weight of
  ///   its ratings
  void read(int slot, int row, double rowPrecision, SparseRatings links, float[] regressors) {
    precision[slot] = rowPrecision;
    float[] gram = grams[slot];
    Arrays.fill(gram, 0);
    int end = links.start()[row + 1];
    for (int begin = links.start()[row]; begin < end; begin += BLOCK) {
      int count = Math.min(BLOCK, end - begin);
      for (int i = 0, at = 0; i < count; i++, at += stride) {
        System.arraycopy(regressors, links.other()[begin + i] * stride, x, at, stride);
        x[at + size] += links.value()[begin + i] * x[at + size - 1];
      }
      GramProduct.add(x, count, size + 1, stride, gram);
    }
  }

  /// Draws the rows `first .. first + count - 1`, which have been read into slots 0 to `count - 1`.
  ///
  /// @param means prior mean of each row, `[R x stride]`
  /// @param rows `[R x stride]`, overwritten
  /// @return the weighted sum of the squared errors of each drawn row; valid until the next call
  double[] draw(
      int first, int count, RowPrior prior, float[] means, float[] rows, RandomGenerator random) {
    for (int slot = 0; slot < count; slot++) {
      for (int k = 0, at = (first + slot) * stride; k < size; k++, at++) {
        drawn[k][slot] = means[at];
      }
    }
    Arrays.fill(precision, count, ROWS, 0);
    multiply(prior.precision(), drawn, mean);
    for (int i = 0; i < size; i++) {
      addGrams(mean[i], size * stride + i);
      for (int j = 0; j <= i; j++) {
        double[] element = lower[CholeskyBatch.at(i, j)];
        Arrays.fill(element, prior.precision()[i * size + j]);
        addGrams(element, i * stride + j);
      }
    }
    CholeskyBatch factor = new CholeskyBatch(lower, size);
    factor.forward(mean);
    for (int slot = 0; slot < count; slot++) {
      for (int k = 0; k < size; k++) {
        drawn[k][slot] = mean[k][slot] + random.nextGaussian();
      }
    }
    sumSquares(drawn);
    factor.backward(drawn);
    for (int slot = 0; slot < count; slot++) {
      for (int k = 0, at = (first + slot) * stride; k < size; k++, at++) {
        rows[at] = (float) drawn[k][slot];
      }
    }
    squaredErrors(prior.precision());
    return squares;
  }

  /// Adds an element of `a [X y]'[X y]` of every slot.
  private void addGrams(double[] to, int element) {
    for (int slot = 0; slot < ROWS; slot++) {
      to[slot] += precision[slot] * grams[slot][element];
    }
  }

  /// Sets `squares` to the squared length of each column of `v`.
  private void sumSquares(double[][] v) {
    Arrays.fill(squares, 0);
    for (double[] element : v) {
      addProducts(squares, element, element);
    }
  }

  /// Sets `squares` to `|y - X d|^2 = y'y - 2 d'X'y + (d'A d - d'P d) / a` of each drawn row d,
  /// from `d'A d = |L'd|^2`.
  ///
  /// @param p the precision P
  private void squaredErrors(double[] p) {
    multiply(p, drawn, mean);
    for (int i = 0; i < size; i++) {
      for (int slot = 0; slot < ROWS; slot++) {
        squares[slot] -= drawn[i][slot] * mean[i][slot];
      }
    }
    for (int slot = 0; slot < ROWS; slot++) {
      float[] gram = grams[slot];
      double sum = precision[slot] > 0 ? squares[slot] / precision[slot] : 0;
      for (int i = 0; i < size; i++) {
        sum -= 2 * drawn[i][slot] * gram[size * stride + i];
      }
      squares[slot] = Math.max(0, sum + gram[size * stride + size]);
    }
  }

  /// Writes `p v` to `out`.
  ///
  /// @param p `[size x size]`
  /// @param v `[size][ROWS]`, a column for each row
  private void multiply(double[] p, double[][] v, double[][] out) {
    for (int i = 0; i < size; i++) {
      Arrays.fill(out[i], 0);
      for (int j = 0; j < size; j++) {
        addMultiple(out[i], p[i * size + j], v[j]);
      }
    }
  }

  private static void addMultiple(double[] to, double factor, double[] v) {
    for (int slot = 0; slot < to.length; slot++) {
      to[slot] += factor * v[slot];
    }
  }

  private static void addProducts(double[] to, double[] u, double[] v) {
    for (int slot = 0; slot < to.length; slot++) {
      to[slot] += u[slot] * v[slot];
    }
  }
}
