package dev.matinee.training.ranking;

import dev.matinee.model.ranking.ImplicitWeight;
import dev.matinee.model.ranking.ItemWeights;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The entries of each row of a matrix `[M x M]` that are furthest from 0, by ascending column;
/// entries of 0 are never kept. Different rows may be kept by different threads.
final class StrongestEntries {

  private final int count;
  private final int[][] targets;
  private final float[][] weights;

  /// @param count most entries that are kept of a row, and those equal to the last of them
  StrongestEntries(int rows, int count) {
    this.count = count;
    this.targets = new int[rows][];
    this.weights = new float[rows][];
  }

  /// Keeps what is strongest in `row`, of length M, which is not changed. O(M log M).
  void keep(int number, float[] row) {
    float least = threshold(row);
    targets[number] =
        IntStream.range(0, row.length)
            .filter(m -> row[m] != 0 && Math.abs(row[m]) >= least)
            .toArray();
    weights[number] = new float[targets[number].length];
    for (int i = 0; i < weights[number].length; i++) {
      weights[number][i] = row[targets[number][i]];
    }
  }

  private float threshold(float[] row) {
    if (row.length <= count) {
      return 0;
    }
    float[] sizes = new float[row.length];
    for (int m = 0; m < row.length; m++) {
      sizes[m] = Math.abs(row[m]);
    }
    Arrays.sort(sizes);
    return sizes[row.length - count];
  }

  /// Returns all kept rows.
  ItemWeights weights(ImplicitWeight implicitWeight) {
    int[] start = new int[targets.length + 1];
    for (int row = 0; row < targets.length; row++) {
      start[row + 1] = Math.addExact(start[row], targets[row].length);
    }
    int[] target = new int[start[targets.length]];
    float[] weight = new float[target.length];
    for (int row = 0; row < targets.length; row++) {
      System.arraycopy(targets[row], 0, target, start[row], targets[row].length);
      System.arraycopy(weights[row], 0, weight, start[row], weights[row].length);
    }
    return new ItemWeights(implicitWeight, start, target, weight);
  }
}
