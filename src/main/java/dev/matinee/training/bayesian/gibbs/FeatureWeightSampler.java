package dev.matinee.training.bayesian.gibbs;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The Gibbs step for the feature weights of one side: draws feature after feature, each from its
/// conditional distribution given all others.
///
/// With residuals `E = rows - mean - X B`, feature `f` has `B_f ~ N((x_f'E + |x_f|^2 B_f) /
/// (|x_f|^2 + strength_f), ((|x_f|^2 + strength_f) precision)^-1)`. A scan costs as much as one
/// step of conjugate gradients, which would need about 30 steps to draw all weights at once. Given
/// the noise, columns of B are independent, so tiles of columns are drawn in parallel. Not safe for
/// use by several threads.
final class FeatureWeightSampler {

  /// Columns of a tile: four vector registers on most processors.
  private static final int TILE = 16;

  private final SparseRatings back;
  private final SparseFeatures declared;
  private final int linked;
  private final int stride;
  private final float[] scale;
  private final float[] squares;
  private final float[][] tiles;

  FeatureWeightSampler(Features features, int stride) {
    this.back = features.back();
    this.declared = features.declaredByFeature();
    this.linked = features.linkedFeatures();
    this.stride = stride;
    this.scale = features.scale();
    this.squares = features.diagonal();
    this.tiles = new float[(stride + TILE - 1) / TILE][];
  }

  float squares(int feature) {
    return squares[feature];
  }

  /// Draws all weights.
  ///
  /// @param residuals `[R x stride]`, updated to the new weights
  /// @param strength prior precision of each feature, relative to that of rows
  /// @param noise of each feature, `~ N(0, ((|x_f|^2 + strength_f) precision)^-1)`, `[F x stride]`
  /// @param weights `[F x stride]`, overwritten
  /// @param upward whether to begin with the first feature
  void draw(float[] residuals, float[] strength, float[] noise, float[] weights, boolean upward) {
    IntStream.range(0, tiles.length)
        .parallel()
        .forEach(tile -> draw(tile, residuals, strength, noise, weights, upward));
  }

  private void draw(
      int tile,
      float[] residuals,
      float[] strength,
      float[] noise,
      float[] weights,
      boolean upward) {
    int first = tile * TILE;
    int width = Math.min(TILE, stride - first);
    float[] scaled = scaled(tile, residuals, first, width);
    float[] sum = new float[width];
    float[] change = new float[width];
    for (int i = 0; i < strength.length; i++) {
      int feature = upward ? i : strength.length - 1 - i;
      Arrays.fill(sum, 0);
      if (feature < linked) {
        addLinked(feature, scaled, width, sum);
      } else {
        addDeclared(feature - linked, scaled, width, sum);
      }
      float factor = 1 / (squares[feature] + strength[feature]);
      for (int j = 0, at = feature * stride + first; j < width; j++, at++) {
        float drawn = (sum[j] + squares[feature] * weights[at]) * factor + noise[at];
        change[j] = drawn - weights[at];
        weights[at] = drawn;
      }
      if (feature < linked) {
        subtractLinked(feature, scaled, width, change);
      } else {
        subtractDeclared(feature - linked, scaled, width, change);
      }
    }
    for (int row = 0; row < scale.length; row++) {
      for (int j = 0, at = row * stride + first; j < width; j++, at++) {
        residuals[at] = scaled[row * width + j] / scale[row];
      }
    }
  }

  /// Returns the residuals of one tile, each row times its scale.
  private float[] scaled(int tile, float[] residuals, int first, int width) {
    if (tiles[tile] == null) {
      tiles[tile] = new float[scale.length * width];
    }
    float[] scaled = tiles[tile];
    for (int row = 0; row < scale.length; row++) {
      for (int j = 0, at = row * stride + first; j < width; j++, at++) {
        scaled[row * width + j] = residuals[at] * scale[row];
      }
    }
    return scaled;
  }

  private void addLinked(int feature, float[] scaled, int width, float[] sum) {
    int[] rows = back.other();
    int end = back.start()[feature + 1];
    int i = back.start()[feature];
    for (; i + 3 < end; i += 4) {
      int a = rows[i] * width;
      int b = rows[i + 1] * width;
      int c = rows[i + 2] * width;
      int d = rows[i + 3] * width;
      for (int j = 0; j < width; j++) {
        sum[j] += (scaled[a + j] + scaled[b + j]) + (scaled[c + j] + scaled[d + j]);
      }
    }
    for (; i < end; i++) {
      int a = rows[i] * width;
      for (int j = 0; j < width; j++) {
        sum[j] += scaled[a + j];
      }
    }
  }

  private void subtractLinked(int feature, float[] scaled, int width, float[] change) {
    int[] rows = back.other();
    int end = back.start()[feature + 1];
    for (int i = back.start()[feature]; i < end; i++) {
      int at = rows[i] * width;
      float square = scale[rows[i]] * scale[rows[i]];
      for (int j = 0; j < width; j++) {
        scaled[at + j] -= square * change[j];
      }
    }
  }

  private void addDeclared(int feature, float[] scaled, int width, float[] sum) {
    for (int i = declared.start()[feature]; i < declared.start()[feature + 1]; i++) {
      int row = declared.column()[i];
      float x = declared.value()[i] / scale[row];
      for (int j = 0, at = row * width; j < width; j++, at++) {
        sum[j] += x * scaled[at];
      }
    }
  }

  private void subtractDeclared(int feature, float[] scaled, int width, float[] change) {
    for (int i = declared.start()[feature]; i < declared.start()[feature + 1]; i++) {
      int row = declared.column()[i];
      float x = declared.value()[i] * scale[row];
      for (int j = 0, at = row * width; j < width; j++, at++) {
        scaled[at] -= x * change[j];
      }
    }
  }
}
