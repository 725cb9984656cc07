package dev.matinee.serving.web;

import dev.matinee.model.RatingScale;
import dev.matinee.serving.lists.Recommendations;

/// The `detail` texts of problems about ids and ratings.
public final class Details {

  private Details() {}

  public static String unknownUser(String userId) {
    return ("There is no user '%s'; create the user with PUT /api/v1/users/{userId} or by a first"
            + " rating.")
        .formatted(userId);
  }

  public static String offScale(Recommendations.OffScale offScale) {
    return offScale.rating() == 0
        ? "%s; leave movie '%s' out instead.".formatted(RatingScale.ZERO, offScale.movieId())
        : "The rating of movie '%s' must lie %s."
            .formatted(offScale.movieId(), offScale.scale().description());
  }

  public static String minRatingOffScale(RatingScale scale) {
    return "minRating must lie between %s and %s, the ends of the rating scale."
        .formatted(RatingScale.text(scale.min()), RatingScale.text(scale.max()));
  }

  public static String unknownMovie(String movieId) {
    return "There is no movie '%s'; create it with PUT /api/v1/movies/{movieId}."
        .formatted(movieId);
  }
}
