package dev.matinee.model.rating.feature;

/// The declared features of a user or a movie: column `columns[i]` has the value `values[i]`, other
/// columns are 0.
@SuppressWarnings("ArrayRecordComponent") // passed on once and never compared
public record FeatureVector(int[] columns, float[] values) {

  /// No features.
  static final FeatureVector EMPTY = new FeatureVector(new int[0], new float[0]);

  /// Adds the product of this row and `weights` to `sum`.
  ///
  /// @param weights `[columns x stride]`, row-major
  /// @param sum of any length up to `stride`
  public void addProduct(float[] weights, int stride, double[] sum) {
    for (int i = 0; i < columns.length; i++) {
      for (int j = 0; j < sum.length; j++) {
        sum[j] += (double) values[i] * weights[columns[i] * stride + j];
      }
    }
  }
}
