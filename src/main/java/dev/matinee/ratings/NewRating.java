package dev.matinee.ratings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A rating to be stored.
///
/// @param userId the client's id of the user, who is created when unknown
/// @param movieId the client's id of a known movie
/// @param ratedAt when rated; null means now
public record NewRating(String userId, String movieId, double rating, @Nullable Instant ratedAt) {}
