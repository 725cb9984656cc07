package dev.matinee.serving.web;

import dev.matinee.model.RatingScale;
import dev.matinee.serving.lists.Recommendations;
import java.math.BigDecimal;

/// What problems say about ids and ratings.
public final class Details {

  private Details() {}

  public static String unknownUser(String userId) {
    return ("There is no user '%s'; create the user with PUT /api/v1/users/{userId} or by a first"
            + " rating.")
        .formatted(userId);
  }

  public static String offScale(Recommendations.OffScale offScale) {
    return offScale.rating() == 0
        ? "0 is not a rating; leave movie '%s' out instead.".formatted(offScale.movieId())
        : "The rating of movie '%s' must lie between %s and %s, in steps of %s."
            .formatted(
                offScale.movieId(),
                text(offScale.scale().min()),
                text(offScale.scale().max()),
                text(offScale.scale().step()));
  }

  public static String minRatingOffScale(RatingScale scale) {
    return "minRating must lie between %s and %s, the ends of the rating scale."
        .formatted(text(scale.min()), text(scale.max()));
  }

  public static String unknownMovie(String movieId) {
    return "There is no movie '%s'; create it with PUT /api/v1/movies/{movieId}."
        .formatted(movieId);
  }

  private static String text(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
