package dev.matinee.serving.lists;

/// What a list of recommendations rests on.
public enum ListBasis {
  /// Ratings of the user.
  PERSONAL("personal"),
  /// What everybody likes, because the model could use no rating of the user.
  POPULAR("popular");

  private final String text;

  ListBasis(String text) {
    this.text = text;
  }

  /// Returns the name that clients and metrics see.
  public String text() {
    return text;
  }
}
