package dev.matinee.training.bayesian.gibbs;

import java.util.Arrays;

/// The features of the rows of one side: a sparse matrix X of R rows and F columns. Links come
/// first: a row with ratings by n rows of the other side has the value `1 / sqrt(n)` in the column
/// of each of them. Declared features follow.
///
/// Columns belong to blocks: links are block 0 if they are used, then come the blocks of declared
/// features. Products run in parallel and give the same bits on any number of threads.
final class Features {

  private final SparseRatings links;
  private final SparseRatings back;
  private final boolean linked;
  private final float[] scale;
  private final SparseFeatures declared;
  private final SparseFeatures declaredBack;
  private final int offset;

  /// @param links ratings by rows of this side
  /// @param back the same ratings by rows of the other side
  /// @param linked whether the links are features
  Features(SparseRatings links, SparseRatings back, boolean linked, SparseFeatures declared) {
    this.links = links;
    this.back = back;
    this.linked = linked;
    this.declared = declared;
    this.declaredBack = declared.transposed();
    this.offset = linked ? back.rows() : 0;
    this.scale = new float[links.rows()];
    for (int row = 0; row < scale.length; row++) {
      scale[row] = (float) (1 / Math.sqrt(Math.max(1, links.count(row))));
    }
  }

  int rows() {
    return links.rows();
  }

  /// Returns F.
  int size() {
    return offset + declared.features();
  }

  /// Returns the number of blocks.
  int blocks() {
    return (linked ? 1 : 0) + declared.blocks();
  }

  int block(int feature) {
    return feature < offset ? 0 : (linked ? 1 : 0) + declared.block(feature - offset);
  }

  /// Writes `X v` to `out`.
  ///
  /// @param v `[F x stride]`
  /// @param out `[R x stride]`
  void times(float[] v, int stride, float[] out) {
    ParallelRows.forEach(
        rows(),
        (chunk, from, to) -> {
          for (int row = from; row < to; row++) {
            int at = row * stride;
            Arrays.fill(out, at, at + stride, 0);
            if (linked) {
              for (int i = links.start()[row]; i < links.start()[row + 1]; i++) {
                int first = links.other()[i] * stride;
                for (int j = 0; j < stride; j++) {
                  out[at + j] += scale[row] * v[first + j];
                }
              }
            }
            declared.addRow(row, v, offset, stride, out, at);
          }
        });
  }

  SparseRatings back() {
    return back;
  }

  SparseFeatures declaredByFeature() {
    return declaredBack;
  }

  int linkedFeatures() {
    return offset;
  }

  float[] scale() {
    return scale;
  }

  /// Returns the diagonal of `X'X`.
  float[] diagonal() {
    float[] diagonal = new float[size()];
    for (int feature = 0; feature < offset; feature++) {
      for (int i = back.start()[feature]; i < back.start()[feature + 1]; i++) {
        float x = scale[back.other()[i]];
        diagonal[feature] += x * x;
      }
    }
    for (int feature = 0; feature < declared.features(); feature++) {
      diagonal[offset + feature] = declaredBack.squares(feature);
    }
    return diagonal;
  }
}
