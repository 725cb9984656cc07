package dev.matinee.ratings.web;

import dev.matinee.ratings.NewRating;
import dev.matinee.web.ClientId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Request body of `POST /api/v1/ratings`, and one row of a batch.
///
/// @param ratedAt null means now
record RatingRequest(
    @ClientId String userId,
    @ClientId String movieId,
    @NotNull Double rating,
    @Nullable Instant ratedAt) {

  NewRating toRating() {
    return new NewRating(userId, movieId, rating, ratedAt);
  }
}
