package dev.matinee.training.ranking;

import dev.matinee.model.ranking.ImplicitWeight;
import dev.matinee.model.ranking.ItemWeights;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The entries with the largest absolute values in each row of a matrix `[M x M]`, by ascending
/// column, without zeros. Different threads may add different rows.
final class StrongestEntries {

  private final int count;
  private final int[][] targets;
  private final float[][] weights;

  /// @param count number of entries to keep of a row; all that equal the last one are kept, too
  StrongestEntries(int rows, int count) {
    this.count = count;
    this.targets = new int[rows][];
    this.weights = new float[rows][];
  }

  /// Keeps the strongest entries of `row`, of length M; does not change `row`. O(M log M).
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

  /// Returns the kept entries of all rows.
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
