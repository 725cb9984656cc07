package dev.matinee.training.blas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SymmetricMatrixTests {

  @BeforeAll
  static void load() {
    SymmetricMatrix.load();
  }

  /// The inverse of `[2 1; 1 2]` is `[2 -1; -1 2] / 3`.
  @Test
  void invertsByHand() {
    try (SymmetricMatrix matrix = new SymmetricMatrix(2)) {
      matrix.putRow(0, new float[] {2});
      matrix.putRow(1, new float[] {1, 2});

      matrix.invert();

      assertThat(matrix.diagonal(1)).isCloseTo(2 / 3f, within(1e-6f));
      assertRow(matrix, 0, 2 / 3f, -1 / 3f);
      assertRow(matrix, 1, -1 / 3f, 2 / 3f);
    }
  }

  /// The inverse of `2 I + 11'` of size 70, more than one tile, is `(I - 11' / 72) / 2`.
  @Test
  void mirrorsTheInverseOfAMatrixOfSeveralTiles() {
    float[] ones = new float[70];
    try (SymmetricMatrix matrix = new SymmetricMatrix(70)) {
      for (int i = 0; i < 70; i++) {
        Arrays.fill(ones, 1);
        ones[i] = 3;
        matrix.putRow(i, ones);
      }

      matrix.invert();

      for (int i : new int[] {0, 63, 64, 69}) {
        float[] expected = new float[70];
        Arrays.fill(expected, -1 / 144f);
        expected[i] += .5f;
        assertRow(matrix, i, expected);
      }
    }
  }

  /// `[1 2; 2 1]` has the eigenvalue -1.
  @Test
  void rejectsAMatrixThatIsNotPositiveDefinite() {
    try (SymmetricMatrix matrix = new SymmetricMatrix(2)) {
      matrix.putRow(0, new float[] {1});
      matrix.putRow(1, new float[] {2, 1});

      assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(matrix::invert)
          .withMessageContaining("row 2 of 2");
    }
  }

  private static void assertRow(SymmetricMatrix matrix, int row, float... expected) {
    float[] actual = new float[expected.length];
    matrix.getRow(row, actual);
    assertThat(actual).containsExactly(expected, within(1e-5f));
  }
}
