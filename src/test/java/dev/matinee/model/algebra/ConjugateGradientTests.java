package dev.matinee.model.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConjugateGradientTests {

  final ConjugateGradient equations = new ConjugateGradient(50);

  /// `[2 1; 1 3] x = [4; 7]`.
  @Test
  void solvesTwoEquationsByHand() {
    assertThat(equations.solve(new float[] {2, 1, 1, 3}, new float[] {4, 7}, 2))
        .usingComparatorWithPrecision(1e-5f)
        .containsExactly(1f, 2f);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 17, 50})
  void leavesNoResidual(int size) {
    Random random = new Random(3);
    float[] a = positiveDefinite(random, size);
    float[] b = new float[size];
    for (int i = 0; i < size; i++) {
      b[i] = (float) random.nextGaussian();
    }

    float[] x = equations.solve(a, b, size);

    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int j = 0; j < size; j++) {
        sum += (double) a[i * size + j] * x[j];
      }
      assertThat(sum).isCloseTo(b[i], within(1e-3));
    }
  }

  @Test
  void zerosSolveZeros() {
    assertThat(equations.solve(new float[] {2, 1, 1, 3}, new float[2], 2)).containsExactly(0, 0);
    assertThat(equations.solve(new float[0], new float[0], 0)).isEmpty();
  }

  private static float[] positiveDefinite(Random random, int size) {
    float[] root = new float[size * size];
    for (int i = 0; i < root.length; i++) {
      root[i] = (float) random.nextGaussian();
    }
    float[] a = new float[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          a[i * size + j] += root[i * size + k] * root[j * size + k];
        }
      }
      a[i * size + i] += size;
    }
    return a;
  }
}
