package dev.matinee.serving.ranking;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.function.IntPredicate;

/// Filters an iterator of candidates: returns those that pass a test. Tests each one only when the
/// caller asks for the next.
///
/// Not safe for use by several threads.
final class FilteredIterator implements PrimitiveIterator.OfInt {

  private static final int UNKNOWN = -1;

  private final PrimitiveIterator.OfInt source;
  private final IntPredicate test;
  private int next = UNKNOWN;

  FilteredIterator(PrimitiveIterator.OfInt source, IntPredicate test) {
    this.source = source;
    this.test = test;
  }

  @Override
  public boolean hasNext() {
    while (next == UNKNOWN && source.hasNext()) {
      int position = source.nextInt();
      next = test.test(position) ? position : UNKNOWN;
    }
    return next != UNKNOWN;
  }

  @Override
  public int nextInt() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int position = next;
    next = UNKNOWN;
    return position;
  }
}
