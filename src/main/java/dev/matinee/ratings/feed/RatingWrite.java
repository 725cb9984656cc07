package dev.matinee.ratings.feed;

import java.util.List;
import java.util.concurrent.Future;

/// A write of ratings that is about to be committed.
///
/// @param sequence number of the write, that of all its ratings
/// @param changes what it did, one for each pair of user and movie
/// @param committed known when the transaction has ended: whether the write is in the store
public record RatingWrite(long sequence, List<RatingChange> changes, Future<Boolean> committed) {

  /// Returns whether the transaction has ended without the write.
  public boolean isVoid() {
    return committed.isDone() && !committed.resultNow();
  }
}
