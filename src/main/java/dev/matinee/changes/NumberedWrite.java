package dev.matinee.changes;

import java.util.function.LongConsumer;

/// One write in progress: its number in the change sequence.
///
/// Belongs to the thread that writes; useless after the write has ended.
public final class NumberedWrite {

  private final long previous;
  private final long catalogSequence;
  private final LongConsumer draw;
  private boolean drawn;

  NumberedWrite(long previous, long catalogSequence, LongConsumer draw) {
    this.previous = previous;
    this.catalogSequence = catalogSequence;
    this.draw = draw;
  }

  /// Returns the number of this write. A write that never asks for it leaves the sequence alone.
  public long number() {
    long number = previous + 1;
    if (!drawn) {
      draw.accept(number);
      drawn = true;
    }
    return number;
  }

  /// Returns the number of the last write to the movies before this one.
  public long catalogSequence() {
    return catalogSequence;
  }
}
