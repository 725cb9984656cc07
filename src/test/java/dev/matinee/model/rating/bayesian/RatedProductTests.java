package dev.matinee.model.rating.bayesian;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatedProductTests {

  /// Two samples of a factor and a bias: `(1 * 10 + 3) (3 - 1) = 26` and `(2 * 20 + 4) (3 - 2) =
  /// 44`.
  @Test
  void multipliesByTheRatingWithoutTheBiasOfTheMovie() {
    RatedProduct product = new RatedProduct(new float[] {1, 2, 3, 4}, 2, 2);

    assertThat(product.of(new float[] {10, 20, 1, 2}, 3)).isEqualTo(26 + 44);
  }

  /// One sample of five factors: `1 * 1 + 2 * 2 + 3 * 3 + 4 * 4 + 5 * 5 + 6 = 61`, times `3 - 1`.
  @Test
  void addsUpAnyNumberOfFactors() {
    RatedProduct product = new RatedProduct(new float[] {1, 2, 3, 4, 5, 6, 0, 0}, 6, 1);

    assertThat(product.of(new float[] {1, 2, 3, 4, 5, 1, 0, 0}, 3)).isEqualTo(122);
  }
}
