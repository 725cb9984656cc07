package dev.matinee.ratings;

import java.time.Instant;

/// A rating in the store.
///
/// @param movie database id of the movie
/// @param sequence number of the write that put it there
public record StoredRating(long movie, double rating, Instant ratedAt, long sequence) {}
