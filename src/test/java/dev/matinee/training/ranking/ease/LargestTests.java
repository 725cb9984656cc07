package dev.matinee.training.ranking.ease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestTests {

  @Test
  void findsThePositionsOfTheLargest() {
    assertThat(Largest.positions(new float[] {1, 5, 0, 3, 4}, 2)).containsExactly(1, 4);
  }

  @Test
  void ofEqualNumbersTheFirstCount() {
    assertThat(Largest.positions(new float[] {2, 1, 2, 3, 2}, 3)).containsExactly(0, 2, 3);
  }

  @Test
  void leavesOutZeros() {
    assertThat(Largest.positions(new float[] {0, 1, 0, 0}, 3)).containsExactly(1);
    assertThat(Largest.positions(new float[] {0, 1}, 5)).containsExactly(1);
    assertThat(Largest.positions(new float[0], 5)).isEmpty();
  }

  @Test
  void doesNotChangeTheNumbers() {
    float[] numbers = {3, 1, 2};

    Largest.positions(numbers, 1);

    assertThat(numbers).containsExactly(3, 1, 2);
  }

  /// Few different numbers, so that many are equal.
  @Test
  void findsTheSameAsSorting() {
    SplittableRandom random = new SplittableRandom(1);
    for (int length = 1; length < 60; length++) {
      float[] numbers = new float[length];
      for (int i = 0; i < length; i++) {
        numbers[i] = 1 + random.nextInt(20);
      }
      for (int count = 1; count <= length; count++) {
        int[] sorted =
            IntStream.range(0, length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -numbers[i]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();

        assertThat(Largest.positions(numbers, count)).isEqualTo(sorted);
      }
    }
  }
}
