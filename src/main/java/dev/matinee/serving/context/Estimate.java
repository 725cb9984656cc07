package dev.matinee.serving.context;

import dev.matinee.model.rating.RatingModel.FoldedUser;
import dev.matinee.model.snapshot.ModelSnapshot;
import org.springframework.modulith.NamedInterface;

/// A predicted rating, clipped to the scale, and the interval around it.
@NamedInterface("context")
public record Estimate(double rating, Interval interval) {

  /// Predicts one rating, with the interval from the calibration of the model.
  ///
  /// @param userRatings number of ratings used for the fold-in of the user
  public static Estimate of(
      ModelSnapshot snapshot, FoldedUser user, int userRatings, PredictedMovie movie) {
    double rating = snapshot.scale().clip(movie.predict(user));
    double halfWidth =
        movie.deviation(user) * snapshot.intervals().halfWidth(userRatings, movie.ratings());
    return new Estimate(rating, Interval.around(rating, halfWidth, snapshot.scale()));
  }
}
