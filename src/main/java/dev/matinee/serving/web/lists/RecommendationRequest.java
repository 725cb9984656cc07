package dev.matinee.serving.web.lists;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.matinee.serving.lists.Recommender.OwnRating;
import dev.matinee.web.ClientId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Request body of `POST /api/v1/recommendations`.
///
/// @param ratings ratings of movies in the catalogue, by a user who is not stored
/// @param parameters the parameters of the `GET` request, as fields beside `ratings`
record RecommendationRequest(
    @NotNull @Size(max = 1000) List<@NotNull @Valid RatingBody> ratings,
    @JsonUnwrapped @NotNull @Valid RecommendationParameters parameters) {

  record RatingBody(@ClientId String movieId, @NotNull Double rating) {}

  List<OwnRating> toRatings() {
    return ratings.stream()
        .map(rating -> new OwnRating(rating.movieId(), rating.rating()))
        .toList();
  }
}
