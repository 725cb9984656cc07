package dev.matinee.model.rating.bayesian;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.rating.feature.FeatureVector;
import org.junit.jupiter.api.Test;

class SidePriorTests {

  final SidePrior prior =
      new SidePrior(
          new float[] {1, 2},
          new float[] {2, 1, 1, 3},
          new float[] {10, 20, 0, 0, 30, 40, 0, 0},
          new float[] {5});

  /// Half of column 1 is added to the mean: `1 + 30 / 2` and `2 + 40 / 2`.
  @Test
  void expectsTheMeanAndTheWeightsOfDeclaredFeatures() {
    assertThat(prior.expect(new FeatureVector(new int[] {1}, new float[] {.5f}), 4))
        .containsExactly(16, 22);
    assertThat(prior.expect(new FeatureVector(new int[0], new float[0]), 4)).containsExactly(1, 2);
  }

  /// `[2 1; 1 3] [10 1] = [21 13]`.
  @Test
  void weighsByThePrecision() {
    assertThat(prior.weigh(new double[] {10, 1})).containsExactly(21, 13);
  }

  @Test
  void readsWhatItWrote() {
    ArrayBundle bundle = new ArrayBundle();

    prior.writeTo(bundle, "users");
    SidePrior read = SidePrior.read(bundle, "users");

    assertThat(read.mean()).containsExactly(prior.mean());
    assertThat(read.precision()).containsExactly(prior.precision());
    assertThat(read.weights()).containsExactly(prior.weights());
    assertThat(read.strength()).containsExactly(prior.strength());
  }
}
