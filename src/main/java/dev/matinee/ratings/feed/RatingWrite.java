package dev.matinee.ratings.feed;

import java.util.List;
import java.util.concurrent.Future;

/// A write of ratings that is about to be committed.
///
/// @param sequence sequence number of the write and of all its ratings
/// @param changes one for each pair of user and movie
/// @param committed completes when the transaction ends, with true if it was committed
public record RatingWrite(long sequence, List<RatingChange> changes, Future<Boolean> committed) {

  /// Returns whether the transaction was rolled back.
  public boolean isRolledBack() {
    return committed.isDone() && !committed.resultNow();
  }
}
