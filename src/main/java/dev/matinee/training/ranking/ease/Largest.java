package dev.matinee.training.ranking.ease;

import java.util.Arrays;

/// The largest of many numbers.
final class Largest {

  private Largest() {}

  /// Returns the positions of the `count` largest numbers above 0, ascending; of equal numbers, the
  /// first. O(length) on average.
  ///
  /// @param numbers none is NaN
  static int[] positions(float[] numbers, int count) {
    float[] positive = positive(numbers);
    float least = positive.length <= count ? 0 : nth(positive, count);
    int above = 0;
    for (float number : numbers) {
      above += number > least ? 1 : 0;
    }
    int equal = least > 0 ? count - above : 0;
    int[] positions = new int[Math.min(count, numbers.length)];
    int size = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] > least || (numbers[i] == least && equal-- > 0)) {
        positions[size++] = i;
      }
    }
    return Arrays.copyOf(positions, size);
  }

  private static float[] positive(float[] numbers) {
    float[] positive = new float[numbers.length];
    int size = 0;
    for (float number : numbers) {
      if (number > 0) {
        positive[size++] = number;
      }
    }
    return Arrays.copyOf(positive, size);
  }

  /// Returns the n-th largest number, n from 1; reorders the numbers (Hoare's quickselect).
  private static float nth(float[] numbers, int n) {
    int low = 0;
    int high = numbers.length - 1;
    int target = numbers.length - n;
    while (low < high) {
      float pivot = numbers[(low + high) >>> 1];
      int i = low - 1;
      int j = high + 1;
      while (true) {
        while (numbers[++i] < pivot) {}
        while (numbers[--j] > pivot) {}
        if (i >= j) {
          break;
        }
        float held = numbers[i];
        numbers[i] = numbers[j];
        numbers[j] = held;
      }
      if (target <= j) {
        high = j;
      } else {
        low = j + 1;
      }
    }
    return numbers[low];
  }
}
