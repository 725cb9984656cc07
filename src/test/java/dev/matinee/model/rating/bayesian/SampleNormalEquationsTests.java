package dev.matinee.model.rating.bayesian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Movies of two factors and a bias in two samples, laid out as `q1 q1' q2 q2' c c'`.
class SampleNormalEquationsTests {

  static final float[] FIRST = {2, 1, 3, 4, .5f, 1};
  static final float[] SECOND = {-1, 2, 5, 1, .25f, 0};
  static final float[] NONE = new float[6];

  @Test
  void areTheNormalEquationsOfTheRatings() {
    SampleNormalEquations moments = new SampleNormalEquations(3, 2);

    moments.add(new float[][] {FIRST, SECOND, NONE, NONE}, new float[] {1, 2}, 0, 2);

    assertEquals(moments, 0, new double[] {5, 1, 34, 1, 8, 2}, new double[] {-.75, 10.25, 2.25});
    assertThat(moments.squares(0)).isCloseTo(.25 + 1.75 * 1.75, within(1e-6));
    assertEquals(moments, 1, new double[] {5, 6, 17, 3, 5, 2}, new double[] {4, 2, 2});
    assertThat(moments.squares(1)).isCloseTo(4, within(1e-6));
  }

  @Test
  void addUpOverBlocks() {
    SampleNormalEquations once = new SampleNormalEquations(3, 2);
    SampleNormalEquations twice = new SampleNormalEquations(3, 2);
    float[] ratings = {1, 2, 3, 4, 5};

    once.add(new float[][] {FIRST, SECOND, SECOND, FIRST}, ratings, 0, 4);
    once.add(new float[][] {SECOND, NONE, NONE, NONE}, ratings, 4, 1);
    for (int i = 0; i < 5; i++) {
      float[] row = i == 0 || i == 3 ? FIRST : SECOND;
      twice.add(new float[][] {row, NONE, NONE, NONE}, ratings, i, 1);
    }

    assertThat(once.gram(2, 2, 0)).isEqualTo(5);
    for (int i = 0; i < 3; i++) {
      assertThat(once.right(i, 1)).isCloseTo(twice.right(i, 1), within(1e-5));
      assertThat(once.gram(i, 0, 1)).isCloseTo(twice.gram(i, 0, 1), within(1e-5));
    }
    assertThat(once.squares(0)).isCloseTo(twice.squares(0), within(1e-5));
  }

  @Test
  void areZeroWithoutRatings() {
    SampleNormalEquations moments = new SampleNormalEquations(3, 2);

    assertEquals(moments, 1, new double[6], new double[3]);
    assertThat(moments.squares(1)).isZero();
  }

  private static void assertEquals(
      SampleNormalEquations moments, int s, double[] lower, double[] right) {
    for (int i = 0, at = 0; i < 3; i++) {
      assertThat(moments.right(i, s)).isCloseTo(right[i], within(1e-6));
      for (int j = 0; j <= i; j++, at++) {
        assertThat(moments.gram(i, j, s)).isCloseTo(lower[at], within(1e-6));
      }
    }
  }
}
