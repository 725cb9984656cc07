package dev.matinee.ratings;

import java.time.Instant;

/// A stored rating of one user.
///
/// @param movie database id of the movie
/// @param sequence number of the write that stored it
public record StoredRating(long movie, double rating, Instant ratedAt, long sequence) {}
