package dev.matinee.model.rating.bayesian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two movies in three samples: a factor and a bias, and room for two numbers more.
class SampledRowsTests {

  static final List<float[]> BY_SAMPLE =
      List.of(
          new float[] {1, 2, 0, 0, 3, 4, 0, 0},
          new float[] {5, 6, 0, 0, 7, 8, 0, 0},
          new float[] {9, 10, 0, 0, 11, 12, 0, 0});

  final SampledRows rows = new SampledRows(BY_SAMPLE, 2, 4);

  @Test
  void keepsTheSamplesOfANumberTogether() {
    assertThat(rows.count()).isEqualTo(2);
    assertThat(rows.row(0)).containsExactly(1, 5, 9, 2, 6, 10, 0, 0);
    assertThat(rows.row(1)).containsExactly(3, 7, 11, 4, 8, 12, 0, 0);
  }

  @Test
  void givesBackWhatItWasMadeOf() {
    for (int s = 0; s < 3; s++) {
      assertThat(rows.sample(s, 4)).containsExactly(BY_SAMPLE.get(s));
    }
  }

  @Test
  void holdsNoRows() {
    SampledRows none = new SampledRows(List.of(new float[0], new float[0]), 2, 4);

    assertThat(none.count()).isZero();
    assertThat(none.sample(1, 4)).isEmpty();
  }

  @Test
  void multipliesByAVector() {
    RowProduct product = new RowProduct(new float[] {1, 2, 3, 4, 5, 6, 0, 0});

    double first = product.of(rows.row(0), product.buffer());

    assertThat(first).isEqualTo(1 + 10 + 27 + 8 + 30 + 60);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 33})
  void multipliesRowsOfAnyLength(int quarter) {
    float[] ones = new float[4 * quarter];
    float[] row = new float[4 * quarter];
    for (int i = 0; i < row.length; i++) {
      ones[i] = 1;
      row[i] = i + 1;
    }
    RowProduct product = new RowProduct(ones);

    assertThat(product.of(row, product.buffer()))
        .isCloseTo(row.length * (row.length + 1) / 2., within(1e-9));
  }
}
