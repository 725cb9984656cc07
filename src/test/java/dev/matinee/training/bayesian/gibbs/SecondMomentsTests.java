package dev.matinee.training.bayesian.gibbs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecondMomentsTests {

  /// The rows `[1 2]` and `[3 4]`: `[1 2; 2 4] + [9 12; 12 16]`, of which the lower triangle is
  /// kept.
  @Test
  void addsRowsAndTheirOuterProducts() {
    float[][] rows = {{1, 2}, {3, 4}};

    SecondMoments moments =
        SecondMoments.of(2, 2, 4, (i, row) -> System.arraycopy(rows[i], 0, row, 0, 2));

    assertThat(moments.sum()).containsExactly(4, 6);
    assertThat(moments.products()).containsExactly(10, 0, 14, 20);
  }

  /// The rows `[1 i]` for i from 0 to 199: 199 * 200 / 2 = 19,900 and 199 * 200 * 399 / 6 =
  /// 2,646,700.
  @Test
  void addsUpOverChunks() {
    SecondMoments moments =
        SecondMoments.of(
            200,
            2,
            4,
            (i, row) -> {
              row[0] = 1;
              row[1] = i;
            });

    assertThat(moments.sum()).containsExactly(200, 19_900);
    assertThat(moments.products()).containsExactly(200, 0, 19_900, 2_646_700);
  }

  @Test
  void areZeroWithoutRows() {
    SecondMoments moments = SecondMoments.of(0, 2, 4, (i, row) -> row[0] = 1);

    assertThat(moments.sum()).containsExactly(0, 0);
    assertThat(moments.products()).containsExactly(0, 0, 0, 0);
  }
}
