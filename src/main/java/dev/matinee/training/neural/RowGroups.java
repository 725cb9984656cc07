package dev.matinee.training.neural;

import java.util.Arrays;

/// The pairs of a batch, grouped by row. Groups are linked lists in plain arrays: grouping takes
/// O(batch) for any number of rows, and the order is always the same.
final class RowGroups {

  private static final int NONE = -1;

  private final int[] last;
  private final int[] previous;
  private final int[] row;
  private int size;

  RowGroups(int rows, int capacity) {
    this.last = new int[rows];
    this.previous = new int[capacity];
    this.row = new int[Math.min(rows, capacity)];
    Arrays.fill(last, NONE);
  }

  /// Groups the pairs `0 .. pairs - 1`, and forgets the batch before.
  ///
  /// @param rowOf the row of each pair
  void group(int[] rowOf, int pairs) {
    for (int g = 0; g < size; g++) {
      last[row[g]] = NONE;
    }
    size = 0;
    for (int i = 0; i < pairs; i++) {
      int r = rowOf[i];
      if (last[r] == NONE) {
        row[size++] = r;
      }
      previous[i] = last[r];
      last[r] = i;
    }
  }

  /// Returns the number of groups.
  int size() {
    return size;
  }

  /// Returns the row of group `g`.
  int row(int g) {
    return row[g];
  }

  /// Returns the first pair of group `g`; [#next] returns the others.
  int first(int g) {
    return last[row[g]];
  }

  /// Returns the pair after `pair` in its group, negative if there is none.
  int next(int pair) {
    return previous[pair];
  }
}
