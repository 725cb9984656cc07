package dev.matinee.model.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearAlgebraTests {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 300})
  void gramIsTheSumOfOuterProducts(int rows) {
    int stride = 12;
    float[] x = new float[rows * stride];
    Random random = new Random(1);
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    float[] gram = new float[stride * stride];
    gram[5 * stride + 3] = 100;

    Gram.add(x, rows, stride, gram);

    for (int i = 0; i < stride; i++) {
      for (int j = 0; j <= i; j++) {
        double expected = i == 5 && j == 3 ? 100 : 0;
        for (int row = 0; row < rows; row++) {
          expected += x[row * stride + i] * x[row * stride + j];
        }
        assertThat((double) gram[i * stride + j]).isCloseTo(expected, within(1e-3));
      }
    }
  }

  @Test
  void roundsStridesUpToTiles() {
    assertThat(Gram.stride(1)).isEqualTo(4);
    assertThat(Gram.stride(4)).isEqualTo(4);
    assertThat(Gram.stride(34)).isEqualTo(36);
  }

  @Test
  void decomposesByHand() {
    double[] a = {4, 0, 2, 5};

    Cholesky.decompose(a, 2);

    assertThat(a[0]).isEqualTo(2);
    assertThat(a[2]).isEqualTo(1);
    assertThat(a[3]).isEqualTo(2);
  }

  @Test
  void solves() {
    double[] factor = {4, 0, 2, 5};
    Cholesky.decompose(factor, 2);
    double[] x = {4 * 3 + 2 * -1, 2 * 3 + 5 * -1};

    Cholesky.solve(factor, 2, x);

    assertThat(x[0]).isCloseTo(3, within(1e-12));
    assertThat(x[1]).isCloseTo(-1, within(1e-12));
  }

  @Test
  void survivesAMatrixThatRoundingHasMadeSingular() {
    double[] a = {1, 0, 1, 1};

    Cholesky.decompose(a, 2);

    assertThat(a[3]).isGreaterThan(0);
  }
}
