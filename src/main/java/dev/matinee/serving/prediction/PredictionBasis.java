package dev.matinee.serving.prediction;

/// Whether a prediction rests on ratings of the user and of the movie.
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

  /// Returns the name that clients and metrics see.
  public String text() {
    return text;
  }
}
