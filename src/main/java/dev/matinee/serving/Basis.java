package dev.matinee.serving;

/// What a prediction rests on, given the ratings stored now.
public enum Basis {
  PERSONAL("personal"),
  COLD_USER("cold-user"),
  COLD_MOVIE("cold-movie"),
  COLD_BOTH("cold-both");

  private final String text;

  Basis(String text) {
    this.text = text;
  }

  static Basis of(boolean userHasRatings, boolean movieHasRatings) {
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
