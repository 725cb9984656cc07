package dev.matinee.training.ranking.ease;

import dev.matinee.model.ranking.ImplicitWeight;
import dev.matinee.model.ranking.ItemWeights;
import java.util.Arrays;

/// The entries with the largest absolute values in each row of a matrix `[M x M]`, by ascending
/// column, without zeros. Different threads may add different rows.
final class StrongestEntries {

  private final int count;
  private final int[][] targets;
  private final float[][] weights;

  /// @param count number of entries to keep of a row
  StrongestEntries(int rows, int count) {
    this.count = count;
    this.targets = new int[rows][];
    this.weights = new float[rows][];
  }

  /// Keeps the strongest entries of `row`, of length M; does not change `row`. O(M) on average.
  void keep(int number, float[] row) {
    targets[number] = strongest(row);
    weights[number] = at(targets[number], row);
  }

  /// Keeps the strongest of the entries `values` in `columns`, ascending; other entries are 0.
  void keep(int number, int[] columns, float[] values) {
    int[] kept = strongest(values);
    targets[number] = new int[kept.length];
    Arrays.setAll(targets[number], i -> columns[kept[i]]);
    weights[number] = at(kept, values);
  }

  private int[] strongest(float[] values) {
    float[] sizes = new float[values.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(values[i]);
    }
    return Largest.positions(sizes, count);
  }

  private static float[] at(int[] positions, float[] values) {
    float[] kept = new float[positions.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = values[positions[i]];
    }
    return kept;
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
