package dev.matinee.model.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.UserRatings;
import org.junit.jupiter.api.Test;

/// Two movies with the embeddings 2 and 1, of one number; unrated movies weigh 1/2, the ridge is
/// .1.
class ImplicitFoldInTests {

  final ImplicitFoldIn foldIn =
      new ImplicitFoldIn(new ImplicitWeight(0, 1), 1, new float[] {2, 1}, .5f, .1f);

  /// `A = 2^2 + 1/2 (2^2 + 1^2) + .1 (1 + 1/2 * 2) = 6.7`, and the rated movie gives 2.
  @Test
  void solvesForTheEmbeddingOfAUser() {
    double[] factor = new double[1];

    double[] solved = foldIn.solve(new UserRatings(new int[] {0}, new float[] {1}), factor);

    assertThat(solved[0]).isCloseTo(2 / 6.7, within(1e-6));
    assertThat(factor[0]).isCloseTo(Math.sqrt(6.7), within(1e-6));
    assertThat(foldIn.solve(factor, new double[] {6.7})[0]).isCloseTo(1, within(1e-6));
  }

  /// A rating of half the strength: `A = 2 + 2.5 + .2`, and the rated movie gives 1.
  @Test
  void ratingsCountByTheirStrength() {
    double[] solved =
        foldIn.solve(new UserRatings(new int[] {0}, new float[] {.5f}), new double[1]);

    assertThat(solved[0]).isCloseTo(1 / 4.7, within(1e-6));
  }

  @Test
  void isZeroWithoutRatings() {
    assertThat(foldIn.solve(UserRatings.NONE, new double[1])).containsExactly(0);
  }
}
