package dev.matinee.model.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CholeskyBatchTests {

  @Test
  void solvesTwoSystemsByHand() {
    CholeskyBatch batch = new CholeskyBatch(new double[][] {{4, 1}, {2, 0}, {5, 9}}, 2);
    double[][] x = {{8, 3}, {12, 18}};

    batch.solve(x);

    assertThat(x[0]).containsExactly(new double[] {1, 3}, within(1e-12));
    assertThat(x[1]).containsExactly(new double[] {2, 2}, within(1e-12));
  }

  @Test
  void skipsLeadingZeros() {
    CholeskyBatch batch = new CholeskyBatch(new double[][] {{4}, {2}, {5}}, 2);
    double[][] x = {{0}, {6}};

    batch.forward(x, 1);

    assertThat(x[1]).containsExactly(3);
  }

  @Test
  void survivesAMatrixThatRoundingHasMadeSingular() {
    CholeskyBatch batch = new CholeskyBatch(new double[][] {{1}, {1}, {1 - 1e-16}}, 2);
    double[][] x = {{1}, {1}};

    batch.solve(x);

    assertThat(x[0][0] + x[1][0]).isFinite();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 3", "33, 46"})
  void agreesWithOneMatrixAfterTheOther(int size, int count) {
    Random random = new Random(1);
    double[][] single = new double[count][size * size];
    double[][] lower = new double[CholeskyBatch.at(size, 0)][count];
    for (int s = 0; s < count; s++) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j <= i; j++) {
          double value = i == j ? size + 1 : random.nextDouble() - .5;
          single[s][i * size + j] = value;
          lower[CholeskyBatch.at(i, j)][s] = value;
        }
      }
      Cholesky.decompose(single[s], size);
    }
    double[][] x = new double[size][count];
    double[][] expected = new double[count][size];
    for (int i = 0; i < size; i++) {
      for (int s = 0; s < count; s++) {
        expected[s][i] = x[i][s] = random.nextGaussian();
      }
    }

    new CholeskyBatch(lower, size).solve(x);

    for (int s = 0; s < count; s++) {
      Cholesky.solve(single[s], size, expected[s]);
      for (int i = 0; i < size; i++) {
        assertThat(x[i][s]).isCloseTo(expected[s][i], within(1e-12));
      }
    }
  }
}
