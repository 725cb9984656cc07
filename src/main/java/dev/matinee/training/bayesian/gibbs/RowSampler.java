package dev.matinee.training.bayesian.gibbs;

import dev.matinee.model.algebra.Cholesky;
import dev.matinee.model.algebra.Gram;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The Gibbs step for one row: draws it from its conditional distribution given the other side.
///
/// With the ratings `r_i` of the row and the rows `[q_i; c_i]` of the other side, let `x_i = [q_i;
/// 1]` and `y_i = r_i - c_i`. Then the row is `N(A^-1 (P m + a X'y), A^-1)` with `A = P + a X'X`,
/// prior mean m and precision P, and precision a of a rating. Not safe for use by several threads.
final class RowSampler {

  /// Ratings per block, few enough to stay in the cache.
  private static final int BLOCK = 256;

  private final int size;
  private final int stride;
  private final float[] x;
  private final float[] gram;
  private final double[] a;
  private final double[] mean;
  private final double[] drawn;

  /// @param size length of a row
  /// @param stride multiple of [Gram#TILE], above `size`
  RowSampler(int size, int stride) {
    this.size = size;
    this.stride = stride;
    this.x = new float[BLOCK * stride];
    this.gram = new float[stride * stride];
    this.a = new double[size * size];
    this.mean = new double[size];
    this.drawn = new double[size];
  }

  /// Reads the ratings of a row and computes `[X y]'[X y]`.
  ///
  /// @param weight of a rating for each row of the other side; empty for a weight of 1
  void read(int row, SparseRatings links, float[] others, float[] weight) {
    Arrays.fill(gram, 0);
    int end = links.start()[row + 1];
    for (int begin = links.start()[row]; begin < end; begin += BLOCK) {
      int count = Math.min(BLOCK, end - begin);
      for (int i = 0, at = 0; i < count; i++, at += stride) {
        int other = links.other()[begin + i];
        System.arraycopy(others, other * stride, x, at, size);
        x[at + size] = links.value()[begin + i] - x[at + size - 1];
        x[at + size - 1] = 1;
        if (weight.length > 0) {
          scale(at, (float) Math.sqrt(weight[other]));
        }
      }
      Gram.add(x, count, stride, gram);
    }
  }

  private void scale(int at, float factor) {
    for (int j = at; j <= at + size; j++) {
      x[j] *= factor;
    }
  }

  /// Draws the row into `rows`, from position `at`.
  ///
  /// @param means prior mean of the row, from the same position
  /// @param precision of a rating
  /// @return the weighted sum of the squared errors of the drawn row
  double draw(
      RowPrior prior,
      float[] means,
      float[] rows,
      int at,
      double precision,
      RandomGenerator random) {
    double[] p = prior.precision();
    for (int i = 0; i < size; i++) {
      mean[i] = precision * gram[size * stride + i];
      for (int j = 0; j < size; j++) {
        mean[i] += p[i * size + j] * means[at + j];
      }
      for (int j = 0; j <= i; j++) {
        a[i * size + j] = p[i * size + j] + precision * gram[i * stride + j];
      }
    }
    Cholesky.decompose(a, size);
    Cholesky.forward(a, size, mean);
    for (int i = 0; i < size; i++) {
      drawn[i] = mean[i] + random.nextGaussian();
    }
    Cholesky.backward(a, size, drawn);
    for (int i = 0; i < size; i++) {
      rows[at + i] = (float) drawn[i];
    }
    return squaredErrors();
  }

  private double squaredErrors() {
    double squares = gram[size * stride + size];
    for (int i = 0; i < size; i++) {
      double half = -gram[size * stride + i];
      for (int j = 0; j < i; j++) {
        half += drawn[j] * gram[i * stride + j];
      }
      squares += drawn[i] * (2 * half + drawn[i] * gram[i * stride + i]);
    }
    return Math.max(0, squares);
  }
}
