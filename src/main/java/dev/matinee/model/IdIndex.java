package dev.matinee.model;

import java.util.Arrays;

/// The two-way mapping between database ids and dense rows `0 .. size - 1`, in ascending id order.
///
/// Immutable, so safe to share between threads.
public final class IdIndex {

  private final long[] ids;

  private IdIndex(long[] ids) {
    this.ids = ids;
  }

  /// Creates an index of `ids`, in any order, duplicates allowed. The array is copied.
  public static IdIndex of(long... ids) {
    return new IdIndex(Arrays.stream(ids).sorted().distinct().toArray());
  }

  public int size() {
    return ids.length;
  }

  /// Returns the row of `id`, or -1 if `id` is unknown. O(log size).
  public int row(long id) {
    int row = Arrays.binarySearch(ids, id);
    return row < 0 ? -1 : row;
  }

  /// Returns the id at `row`.
  public long id(int row) {
    return ids[row];
  }

  /// Returns a copy of all ids, ascending; the position is the row.
  public long[] ids() {
    return ids.clone();
  }
}
