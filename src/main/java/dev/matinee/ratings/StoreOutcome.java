package dev.matinee.ratings;

import java.time.Instant;

/// The result of storing one [NewRating].
public sealed interface StoreOutcome {

  /// The store now has a rating of this user for this movie. An existing rating stays unchanged
  /// when the new one repeats it or is older.
  ///
  /// @param rating the rating now in the store
  /// @param sequence number of the write that stored it
  record Stored(
      String userId, String movieId, double rating, Instant ratedAt, long sequence, Kind kind)
      implements StoreOutcome {}

  /// The rating was not stored.
  ///
  /// @param reason a sentence that tells the client what to do
  record Rejected(Reason kind, String reason) implements StoreOutcome {}

  /// How the store has changed.
  enum Kind {
    CREATED,
    REPLACED,
    UNCHANGED
  }

  /// Why a rating was rejected.
  enum Reason {
    INVALID,
    INVALID_TIME,
    UNKNOWN_MOVIE
  }
}
