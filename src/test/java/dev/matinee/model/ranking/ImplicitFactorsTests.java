package dev.matinee.model.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.UserRatings;
import dev.matinee.model.snapshot.StoredRankingModels;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ImplicitFactorsTests {

  /// Embeddings (1, 0), (0, 1), (1, 1); Y'Y = [2 1; 1 2].
  static final ImplicitFactors MODEL =
      new ImplicitFactors(new ImplicitWeight(0, 1), 2, new float[] {1, 0, 0, 1, 1, 1}, .5f, .2f);

  static final UserRatings RATINGS = new UserRatings(new int[] {0, 2}, new float[] {1, .5f});

  /// A = [1 0; 0 0] + .5 [1 1; 1 1] + .5 [2 1; 1 2] + .2 (2 + .5 * 3) I = [3.2 1; 1 2.2], and the
  /// sum of s y is (1.5, .5), so the user is (2.8, .1) / 6.04.
  @Test
  void scoresByTheEmbeddingThatFitsTheRatings() {
    assertThat(ItemWeightsTests.scores(MODEL, RATINGS))
        .containsExactly(new double[] {2.8 / 6.04, .1 / 6.04, 2.9 / 6.04}, within(1e-6));
  }

  @Test
  void splitsAScoreIntoTheSharesOfTheRatings() {
    double[] scores = ItemWeightsTests.scores(MODEL, RATINGS);

    for (int movie = 0; movie < 3; movie++) {
      double[] shares = MODEL.foldIn(RATINGS).contributions(movie);
      assertThat(shares).hasSize(2);
      assertThat(Arrays.stream(shares).sum()).isCloseTo(scores[movie], within(1e-6));
    }
  }

  @Test
  void knowsNothingOfSomebodyWithoutRatings() {
    assertThat(ItemWeightsTests.scores(MODEL, UserRatings.NONE)).containsOnly(0);
  }

  @Test
  void findsMoviesAlikeByTheAngleBetweenThem() {
    double[] similar = new double[3];

    MODEL.similarTo(0, similar);

    assertThat(similar).containsExactly(new double[] {0, 0, Math.sqrt(.5)}, within(1e-6));
  }

  @Test
  void readsWhatItWrote() {
    ArrayBundle bundle = new ArrayBundle();
    MODEL.writeTo(bundle);

    assertThat(ItemWeightsTests.scores(StoredRankingModels.read(bundle, 3), RATINGS))
        .isEqualTo(ItemWeightsTests.scores(MODEL, RATINGS));
  }
}
