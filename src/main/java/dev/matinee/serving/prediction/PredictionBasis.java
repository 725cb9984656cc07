package dev.matinee.serving.prediction;

/// Whether the user has ratings, and whether the movie has ratings: `cold` means without ratings.
public enum PredictionBasis {
  PERSONAL("personal"),
  COLD_USER("cold-user"),
  COLD_MOVIE("cold-movie"),
  COLD_BOTH("cold-both");

  private final String text;

  PredictionBasis(String text) {
    this.text = text;
  }

  static PredictionBasis of(boolean userHasRatings, boolean movieHasRatings) {
    if (userHasRatings) {
      return movieHasRatings ? PERSONAL : COLD_MOVIE;
    }
    return movieHasRatings ? COLD_USER : COLD_BOTH;
  }

  /// Returns the name in responses and metrics.
  public String text() {
    return text;
  }
}
