package dev.matinee.ratings.feed;

/// Listens to ratings that clients store or remove one by one or in batches. Imports, and the
/// removal of a whole user or movie, are not published.
public interface RatingListener {

  /// Called at the end of each write, just before its commit, in the order of the sequence numbers.
  /// Other writers wait meanwhile: an implementation must return at once, must not query the
  /// database, and does its work later on another thread. Exceptions are logged and do not affect
  /// the write.
  void written(RatingWrite write);
}
