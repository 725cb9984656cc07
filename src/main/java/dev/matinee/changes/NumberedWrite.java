package dev.matinee.changes;

import java.util.List;
import java.util.function.LongConsumer;

/// A write in progress and its number in the change sequence.
///
/// Only the writing thread may use it, and only until the write ends.
public final class NumberedWrite {

  /// No movie has this database id.
  private static final long NO_MOVIE = 0;

  private final long previous;
  private final long catalogSequence;
  private final LongConsumer advance;
  private final Touched touched = new Touched();
  private boolean advanced;
  private boolean writesMovies;

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

  /// Tells that this write changes a rating of `user` and the support of `movie`, both given by
  /// database id. A write that tells nothing counts as a change of everything.
  public void touch(long user, long movie) {
    touched.add(user, movie);
  }

  /// Tells that this write changes the attributes of `user`.
  public void touchUser(long user) {
    touched.add(user, NO_MOVIE);
  }

  /// Tells that this write removes `user` with all ratings.
  public void touchUserAndAllMovies(long user) {
    touched.add(user, null);
  }

  List<Touched.Pair> touched() {
    return touched.pairs();
  }

  boolean advanced() {
    return advanced;
  }

  void markMovies() {
    writesMovies = true;
  }

  boolean writesMovies() {
    return writesMovies;
  }
}
