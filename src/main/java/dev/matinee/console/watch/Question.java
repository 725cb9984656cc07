package dev.matinee.console.watch;

/// A question of the page *Watch*: a movie that the user may rate or skip.
///
/// @param ratings number of ratings of the user
record Question(MovieCard card, int ratings) {

  /// Returns whether the user has fewer ratings than [QuestionState#ENOUGH].
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

  /// Returns the text that screen readers announce with the question.
  String status() {
    return "%s, the next question is %s. ".formatted(progress(), card.movie().title());
  }
}
