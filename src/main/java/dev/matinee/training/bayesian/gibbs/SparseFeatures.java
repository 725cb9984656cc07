package dev.matinee.training.bayesian.gibbs;

import dev.matinee.model.rating.feature.FeatureVector;
import java.util.List;

/// Declared features, a sparse matrix: row `r` has the entries `start[r] .. start[r + 1] - 1`.
///
/// @param features number of columns
/// @param blockOf the block of each column, ascending from 0
@SuppressWarnings("ArrayRecordComponent") // shared inside this package, never changed
record SparseFeatures(int[] start, int[] column, float[] value, int features, int[] blockOf) {

  /// @param rows the features of each row
  /// @param blockOf the block of each column, ascending from 0
  static SparseFeatures of(List<FeatureVector> rows, int[] blockOf) {
    int[] start = new int[rows.size() + 1];
    for (int row = 0; row < rows.size(); row++) {
      start[row + 1] = start[row] + rows.get(row).columns().length;
    }
    int[] column = new int[start[rows.size()]];
    float[] value = new float[column.length];
    for (int row = 0; row < rows.size(); row++) {
      FeatureVector from = rows.get(row);
      System.arraycopy(from.columns(), 0, column, start[row], from.columns().length);
      System.arraycopy(from.values(), 0, value, start[row], from.values().length);
    }
    return new SparseFeatures(start, column, value, blockOf.length, blockOf);
  }

  int rows() {
    return start.length - 1;
  }

  int blocks() {
    return features == 0 ? 0 : blockOf[features - 1] + 1;
  }

  int block(int feature) {
    return blockOf[feature];
  }

  float squares(int row) {
    float sum = 0;
    for (int i = start[row]; i < start[row + 1]; i++) {
      sum += value[i] * value[i];
    }
    return sum;
  }

  /// Adds the product of a row and `v` to `out`, from position `at`.
  ///
  /// @param v `[(offset + features) x stride]`; column 0 belongs to row `offset`
  void addRow(int row, float[] v, int offset, int stride, float[] out, int at) {
    for (int i = start[row]; i < start[row + 1]; i++) {
      int from = (offset + column[i]) * stride;
      float x = value[i];
      for (int j = 0; j < stride; j++) {
        out[at + j] += x * v[from + j];
      }
    }
  }

  /// Returns the transposed matrix, which has a single block.
  SparseFeatures transposed() {
    int[] from = new int[features + 1];
    for (int c : column) {
      from[c + 1]++;
    }
    for (int c = 0; c < features; c++) {
      from[c + 1] += from[c];
    }
    int[] next = from.clone();
    int[] rowOf = new int[column.length];
    float[] valueOf = new float[column.length];
    for (int row = 0; row < rows(); row++) {
      for (int i = start[row]; i < start[row + 1]; i++) {
        int at = next[column[i]]++;
        rowOf[at] = row;
        valueOf[at] = value[i];
      }
    }
    return new SparseFeatures(from, rowOf, valueOf, rows(), new int[rows()]);
  }
}
