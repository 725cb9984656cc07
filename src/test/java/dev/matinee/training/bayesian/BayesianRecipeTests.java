package dev.matinee.training.bayesian;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.training.bayesian.gibbs.Design;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Rows of 16 factors take 20 numbers of 4 bytes: 80 bytes a movie, 160 with links.
class BayesianRecipeTests {

  static final Design LINKED = new Design(16, true, true, 10);
  static final Design PLAIN = new Design(16, false, true, 10);

  @Test
  void keepsAsManySamplesAsTheMemoryHolds() {
    assertThat(recipe(LINKED, 160_000).samples(100)).isEqualTo(10);
    assertThat(recipe(PLAIN, 160_000).samples(100)).isEqualTo(20);
  }

  @Test
  void keepsFourSamplesAtLeastAndAHundredAtMost() {
    assertThat(recipe(LINKED, 1).samples(100)).isEqualTo(4);
    assertThat(recipe(LINKED, 1L << 30).samples(100)).isEqualTo(100);
  }

  /// 32 factors have a stride of 36: `60,000 / 36^2 = 46`.
  @Test
  void keepsFewerSamplesWhereFoldInIsCostly() {
    assertThat(recipe(new Design(32, true, true, 10), 1L << 30).samples(100)).isEqualTo(46);
  }

  private static BayesianRecipe recipe(Design design, long sampleMemory) {
    return new BayesianRecipe(
        new BayesianSettings(null, Duration.ofMinutes(5), sampleMemory, 10),
        design,
        new SearchedData(100, true),
        1);
  }
}
