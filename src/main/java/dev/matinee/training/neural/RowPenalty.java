package dev.matinee.training.neural;

import dev.matinee.model.rating.factor.FoldInRidge;

/// The L2 penalty of each row, spread evenly over its ratings. Over an epoch, the factors of a row
/// with n ratings get the penalty `base + perRating n` and its bias gets `bias`, as in the fold-in
/// of a user.
final class RowPenalty {

  private final float[] factors;
  private final float[] bias;

  /// @param counts number of ratings of each row
  RowPenalty(int[] counts, FoldInRidge ridge) {
    this.factors = new float[counts.length];
    this.bias = new float[counts.length];
    for (int row = 0; row < counts.length; row++) {
      int n = Math.max(1, counts[row]);
      factors[row] = ridge.perRating() + ridge.base() / n;
      bias[row] = ridge.bias() / n;
    }
  }

  int rows() {
    return bias.length;
  }

  /// Returns the penalty on the factors of `row` for each of its ratings.
  float factors(int row) {
    return factors[row];
  }

  /// Returns the penalty on the bias of `row` for each of its ratings.
  float bias(int row) {
    return bias[row];
  }
}
