package dev.matinee.training.blas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.algebra.Gram;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GramProductTests {

  static final int WIDTH = 34;
  static final int STRIDE = 36;

  @BeforeEach
  void useOneThread() {
    GramProduct.prepare();
  }

  @Test
  void openBlasLoadsHere() {
    assertThat(GramProduct.isNative()).isTrue();
  }

  /// 20 rows `[1 2]`: `X'X = 20 [1 2; 2 4]`, added to 1.
  @Test
  void addsToTheLowerTriangle() {
    float[] x = new float[20 * 4];
    for (int row = 0; row < 20; row++) {
      x[row * 4] = 1;
      x[row * 4 + 1] = 2;
    }
    float[] gram = new float[16];
    gram[0] = 1;

    GramProduct.add(x, 20, 2, 4, gram);

    assertThat(gram[0]).isEqualTo(21);
    assertThat(gram[4]).isEqualTo(40);
    assertThat(gram[5]).isEqualTo(80);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 17, 255, 256})
  void agreesWithPlainJava(int rows) {
    SplittableRandom random = new SplittableRandom(1);
    float[] x = new float[rows * STRIDE];
    for (int i = 0; i < x.length; i++) {
      x[i] = i % STRIDE < WIDTH ? (float) random.nextGaussian() : 0;
    }
    float[] expected = new float[STRIDE * STRIDE];
    Gram.add(x, rows, STRIDE, expected);
    float[] gram = new float[STRIDE * STRIDE];

    GramProduct.add(x, rows, WIDTH, STRIDE, gram);

    for (int i = 0; i < WIDTH; i++) {
      for (int j = 0; j <= i; j++) {
        assertThat(gram[i * STRIDE + j]).isCloseTo(expected[i * STRIDE + j], within(1e-3f));
      }
    }
  }
}
