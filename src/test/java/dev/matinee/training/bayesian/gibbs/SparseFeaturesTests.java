package dev.matinee.training.bayesian.gibbs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.rating.feature.FeatureVector;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The matrix `[2 0 3; 0 0 0; 0 4 0]`, whose last column is a block of its own.
class SparseFeaturesTests {

  final SparseFeatures features =
      SparseFeatures.of(
          List.of(
              new FeatureVector(new int[] {0, 2}, new float[] {2, 3}),
              new FeatureVector(new int[0], new float[0]),
              new FeatureVector(new int[] {1}, new float[] {4})),
          new int[] {0, 0, 1});

  @Test
  void holdsRowsAndBlocks() {
    assertThat(features.rows()).isEqualTo(3);
    assertThat(features.features()).isEqualTo(3);
    assertThat(features.blocks()).isEqualTo(2);
    assertThat(features.block(1)).isZero();
    assertThat(features.block(2)).isEqualTo(1);
  }

  @Test
  void addsTheSquaresOfARow() {
    assertThat(features.squares(0)).isEqualTo(4 + 9);
    assertThat(features.squares(1)).isZero();
  }

  /// Row 0 times `[1 10; 2 20; 3 30]`, which begins at row 1 of `v`: `2 * 1 + 3 * 3 = 11`.
  @Test
  void multipliesARowByAMatrix() {
    float[] v = {-1, -1, 1, 10, 2, 20, 3, 30};
    float[] out = {7, 0, 100};

    features.addRow(0, v, 1, 2, out, 1);

    assertThat(out).containsExactly(7, 11, 210);
  }

  @Test
  void transposedHasTheRowsOfEachFeature() {
    SparseFeatures transposed = features.transposed();

    assertThat(transposed.start()).containsExactly(0, 1, 2, 3);
    assertThat(transposed.column()).containsExactly(0, 2, 0);
    assertThat(transposed.value()).containsExactly(2, 4, 3);
  }

  @Test
  void hasNoBlocksWithoutFeatures() {
    SparseFeatures none =
        SparseFeatures.of(List.of(new FeatureVector(new int[0], new float[0])), new int[0]);

    assertThat(none.rows()).isEqualTo(1);
    assertThat(none.blocks()).isZero();
    assertThat(none.transposed().rows()).isZero();
  }
}
