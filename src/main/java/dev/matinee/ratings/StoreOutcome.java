package dev.matinee.ratings;

import java.time.Instant;

/// What became of one [NewRating].
public sealed interface StoreOutcome {

  /// The rating is in the store now: new, replaced, or (a replay, or older than the stored one)
  /// left as it was.
  ///
  /// @param rating the rating in the store
  /// @param sequence number of the write that put it there
  record Stored(
      String userId, String movieId, double rating, Instant ratedAt, long sequence, Kind kind)
      implements StoreOutcome {}

  /// The rating was not stored.
  ///
  /// @param reason a sentence that says what to do
  record Rejected(Reason kind, String reason) implements StoreOutcome {}

  /// How the store changed.
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
