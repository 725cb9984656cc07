package dev.matinee.serving.lists;

/// Whether a list of recommendations is personal.
public enum ListBasis {
  /// The list depends on ratings of the user.
  PERSONAL("personal"),
  /// The model could use no rating of the user, so the list shows movies that most users like.
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
