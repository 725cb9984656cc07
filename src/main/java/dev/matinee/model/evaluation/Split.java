package dev.matinee.model.evaluation;

import dev.matinee.model.RatingTable;

/// Ratings in two parts, over the same users and movies.
public record Split(RatingTable train, RatingTable holdout) {

  /// Holds out the newest `share` of each user's ratings; users with too few keep all of theirs.
  public static Split newestPerUser(RatingTable ratings, double share) {
    throw new UnsupportedOperationException();
  }

  /// Holds out each rating with probability `share`.
  public static Split random(RatingTable ratings, double share, long seed) {
    throw new UnsupportedOperationException();
  }
}
