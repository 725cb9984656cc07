package dev.matinee.ratings.web;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Request body of `PUT /api/v1/users/{userId}/ratings/{movieId}`.
///
/// @param ratedAt null means now
record RatingValue(@NotNull Double rating, @Nullable Instant ratedAt) {}
