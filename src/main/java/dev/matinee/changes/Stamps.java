package dev.matinee.changes;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/// The number of the last write that changed the data of each id, and never an earlier one.
///
/// Ids share slots, so the number can be that of a write that changed another id. Safe for use by
/// several threads.
final class Stamps {

  private static final int SLOTS = 1 << 14;

  private final AtomicLongArray last = new AtomicLongArray(SLOTS);
  private final AtomicLong ofAll = new AtomicLong();

  /// Records that write number `sequence` changed `id`, or all ids if it is null.
  void set(@Nullable Long id, long sequence) {
    if (id == null) {
      ofAll.accumulateAndGet(sequence, Math::max);
    } else {
      last.accumulateAndGet(slot(id), sequence, Math::max);
    }
  }

  long of(long id) {
    return Math.max(ofAll.get(), last.get(slot(id)));
  }

  private static int slot(long id) {
    return Long.hashCode(id * 0x9E3779B97F4A7C15L) & (SLOTS - 1);
  }
}
