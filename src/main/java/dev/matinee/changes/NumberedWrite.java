package dev.matinee.changes;

import java.util.function.LongConsumer;

/// A write in progress and its number in the change sequence.
///
/// Only the writing thread may use it, and only until the write ends.
public final class NumberedWrite {

  private final long previous;
  private final long catalogSequence;
  private final LongConsumer advance;
  private boolean advanced;

  NumberedWrite(long previous, long catalogSequence, LongConsumer advance) {
    this.previous = previous;
    this.catalogSequence = catalogSequence;
    this.advance = advance;
  }

  /// Returns the number of this write. The first call advances the sequence, so a write that
  /// changes nothing must not call it.
  public long number() {
    long number = previous + 1;
    if (!advanced) {
      advance.accept(number);
      advanced = true;
    }
    return number;
  }

  /// Returns the number of the last write to the movies before this one.
  public long catalogSequence() {
    return catalogSequence;
  }
}
