package dev.matinee.model.rating;

import dev.matinee.model.RatingTable;

/// The standardisation of ratings, `(rating - mean) / deviation`, so trainers do not depend on the
/// rating scale.
///
/// @param mean in rating units
/// @param deviation standard deviation, in rating units, greater than 0
public record Standardisation(float mean, float deviation) {

  public Standardisation {
    if (!Float.isFinite(mean) || !(deviation > 0) || Float.isInfinite(deviation)) {
      throw new IllegalArgumentException(
          "mean %s, standard deviation %s".formatted(mean, deviation));
    }
  }

  /// Returns the standardisation of `ratings`. The deviation is 1 if all ratings are equal or there
  /// are none.
  public static Standardisation of(RatingTable ratings) {
    double mean = ratings.size() == 0 ? 0 : ratings.mean();
    double squares = 0;
    for (int i = 0; i < ratings.size(); i++) {
      squares += (ratings.value(i) - mean) * (ratings.value(i) - mean);
    }
    float deviation = (float) Math.sqrt(squares / Math.max(1, ratings.size()));
    boolean negligible = deviation <= 1e-6 * Math.max(1, Math.abs(mean));
    return new Standardisation((float) mean, negligible ? 1 : deviation);
  }

  /// Returns the standardised form of `rating`.
  public float standardise(float rating) {
    return (rating - mean) / deviation;
  }

  /// Returns the rating whose standardised form is `value`.
  public double restore(double value) {
    return mean + deviation * value;
  }
}
