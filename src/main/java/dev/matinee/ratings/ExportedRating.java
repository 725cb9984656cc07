package dev.matinee.ratings;

import java.time.Instant;

/// A rating under the clients' own ids.
public record ExportedRating(String userId, String movieId, double rating, Instant ratedAt) {}
