package dev.matinee.ratings.feed;

/// Hears of every write of ratings; of imports and of users and movies that go it does not.
public interface RatingListener {

  /// Called at the end of each write, in the order of their numbers, before the commit and while
  /// other writers wait. So it returns at once and asks no database; whatever is to be done comes
  /// later, on another thread. An exception is logged and does not disturb the write.
  void written(RatingWrite write);
}
