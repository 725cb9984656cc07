package dev.matinee.training.bayesian.gibbs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeaturesTests {

  @Test
  void linksComeBeforeDeclaredFeatures() {
    Features features = TwoUsers.features(true, true);

    assertThat(features.rows()).isEqualTo(2);
    assertThat(features.size()).isEqualTo(5);
    assertThat(features.linkedFeatures()).isEqualTo(4);
    assertThat(features.blocks()).isEqualTo(2);
    assertThat(features.block(3)).isZero();
    assertThat(features.block(4)).isEqualTo(1);
  }

  @Test
  void declaredFeaturesCanStandAlone() {
    Features features = TwoUsers.features(false, true);

    assertThat(features.size()).isEqualTo(1);
    assertThat(features.linkedFeatures()).isZero();
    assertThat(features.blocks()).isEqualTo(1);
    assertThat(features.block(0)).isZero();
  }

  /// `(1 + 2 + 3 + 4) / 2 + 2 * 5 = 15` and `1 + 5 = 6`; the second column is ten times as much.
  @Test
  void multipliesByAMatrix() {
    float[] out = {9, 9, 9, 9};

    TwoUsers.features(true, true).times(new float[] {1, 10, 2, 20, 3, 30, 4, 40, 5, 50}, 2, out);

    assertThat(out).containsExactly(15, 150, 6, 60);
  }

  @Test
  void multipliesDeclaredFeaturesAlone() {
    float[] out = new float[4];

    TwoUsers.features(false, true).times(new float[] {5, 50}, 2, out);

    assertThat(out).containsExactly(10, 100, 5, 50);
  }

  /// The squares of the columns of X: `1/4 + 1`, three times `1/4`, and `4 + 1`.
  @Test
  void diagonalHasTheSquaresOfTheColumns() {
    assertThat(TwoUsers.features(true, true).diagonal())
        .containsExactly(1.25f, .25f, .25f, .25f, 5);
  }
}
