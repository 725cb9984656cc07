package dev.matinee.training.bayesian.gibbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BasisChangeTests {

  static final int ROWS = 200;
  static final int SIZE = 3;
  static final int STRIDE = 4;

  @Test
  void takesOneBasisToTheOther() {
    float[] from = random(ROWS, 1);
    float[] weights = random(7, 2);
    float[] expected = turned(weights);

    new BasisChange(from, turned(from), ROWS, SIZE, STRIDE).apply(weights, 6, STRIDE);

    for (int row = 0; row < 6; row++) {
      for (int k = 0; k < SIZE; k++) {
        int at = row * STRIDE + k;
        assertThat(weights[at]).isCloseTo(expected[at], within(1e-4f));
      }
    }
    assertThat(weights[6 * STRIDE]).as("beyond the count").isEqualTo(random(7, 2)[6 * STRIDE]);
  }

  @Test
  void isFiniteWhenRowsSpanFewerDimensions() {
    float[] from = random(ROWS, 1);
    for (int row = 0; row < ROWS; row++) {
      from[row * STRIDE + 1] = 0;
    }
    float[] weights = random(7, 2);

    new BasisChange(from, from, ROWS, SIZE, STRIDE).apply(weights, 7, STRIDE);

    for (float weight : weights) {
      assertThat(weight).isFinite();
    }
  }

  /// Returns rows whose first two columns are turned by a right angle and doubled, and whose third
  /// is reversed.
  private static float[] turned(float[] rows) {
    float[] turned = rows.clone();
    for (int at = 0; at < rows.length; at += STRIDE) {
      turned[at] = -2 * rows[at + 1];
      turned[at + 1] = 2 * rows[at];
      turned[at + 2] = -rows[at + 2];
    }
    return turned;
  }

  private static float[] random(int rows, long seed) {
    Random random = new Random(seed);
    float[] values = new float[rows * STRIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
