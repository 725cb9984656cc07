package dev.matinee.console.watch;

/// A movie that the page *Watch* asks its user about.
///
/// @param ratings how many ratings the user has given
record Question(MovieCard card, int ratings) {

  /// Returns whether the ratings still count towards those that are enough.
  public boolean counted() {
    return ratings < QuestionState.ENOUGH;
  }

  public int enough() {
    return QuestionState.ENOUGH;
  }

  public String progress() {
    return counted()
        ? "%d of %d rated".formatted(ratings, QuestionState.ENOUGH)
        : ratings + " rated";
  }

  /// Returns what is read out when the question has come.
  String status() {
    return "%s, the next question is %s. ".formatted(progress(), card.movie().title());
  }
}
