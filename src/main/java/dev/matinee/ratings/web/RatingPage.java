package dev.matinee.ratings.web;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Response body of `GET /api/v1/users/{userId}/ratings`.
///
/// @param nextCursor absent on the last page
@JsonInclude(NON_NULL)
record RatingPage(String userId, List<Entry> ratings, @Nullable String nextCursor) {

  /// One rating.
  record Entry(String movieId, String title, double rating, Instant ratedAt, long sequence) {}
}
