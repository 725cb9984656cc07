package dev.matinee.ratings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A rating to be stored.
///
/// @param userId the client's id of the user; an unknown user is created
/// @param movieId the client's id of the movie, which must exist
/// @param ratedAt null means now
public record NewRating(String userId, String movieId, double rating, @Nullable Instant ratedAt) {}
