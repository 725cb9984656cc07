package dev.matinee.training.neural;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.rating.factor.FoldInRidge;
import org.junit.jupiter.api.Test;

/// Penalties of `8 + n / 2` on factors and of 2 on biases, for rows with 4, 1 and no ratings.
class RowPenaltyTests {

  final RowPenalty penalty = new RowPenalty(new int[] {4, 1, 0}, new FoldInRidge(8, .5f, 2));

  @Test
  void spreadsThePenaltyOfARowOverItsRatings() {
    assertThat(penalty.rows()).isEqualTo(3);
    assertThat(penalty.factors(0)).isEqualTo((8 + .5f * 4) / 4);
    assertThat(penalty.bias(0)).isEqualTo(.5f);
    assertThat(penalty.factors(1)).isEqualTo(8.5f);
    assertThat(penalty.bias(1)).isEqualTo(2);
  }

  @Test
  void staysFiniteForARowWithoutRatings() {
    assertThat(penalty.factors(2)).isEqualTo(8.5f);
    assertThat(penalty.bias(2)).isEqualTo(2);
  }
}
