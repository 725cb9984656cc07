package dev.matinee.training.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeuralRecipeTests {

  @Test
  void trainsTenEpochsAtMostWithoutTuning() {
    NeuralSettings five = new NeuralSettings(4, List.of(), .2, .02, .85, .035, 64, 5, 3);

    assertThat(NeuralRecipe.untuned(NeuralSettings.DEFAULTS, 1).epochs()).isEqualTo(10);
    assertThat(NeuralRecipe.untuned(five, 1).epochs()).isEqualTo(5);
  }

  @Test
  void foldsInByThePenaltiesOfTrainingWithoutTuning() {
    NeuralRecipe recipe = NeuralRecipe.untuned(NeuralSettings.DEFAULTS, 1);

    assertThat(recipe.settings())
        .containsEntry("foldInRidge", "8.0 + 0.035 n")
        .containsEntry("foldInBiasRidge", "4.0");
  }
}
