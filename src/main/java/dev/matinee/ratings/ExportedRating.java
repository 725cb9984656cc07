package dev.matinee.ratings;

import java.time.Instant;

/// A rating with the clients' own ids.
public record ExportedRating(String userId, String movieId, double rating, Instant ratedAt) {}
