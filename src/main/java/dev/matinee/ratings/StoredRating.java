package dev.matinee.ratings;

import java.time.Instant;

/// A rating in the store, of a user known from the context.
///
/// @param movie database id of the movie
/// @param sequence number of the write that stored it
public record StoredRating(long movie, double rating, Instant ratedAt, long sequence) {}
