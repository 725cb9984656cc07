package dev.matinee.benchmark.questions;

/// A point in a session of questions at which errors are measured.
enum Milestone {
  START("before any question", 0, 0),
  ANSWERS_5("after 5 answers", 5, 0),
  ANSWERS_10("after 10 answers", 10, 0),
  QUESTIONS_10("after 10 questions, answered or not", 0, 10),
  QUESTIONS_20("after 20 questions, answered or not", 0, 20);

  private final String text;
  private final int answers;
  private final int questions;

  Milestone(String text, int answers, int questions) {
    this.text = text;
    this.answers = answers;
    this.questions = questions;
  }

  /// Returns the name in the table.
  String text() {
    return text;
  }

  /// Returns whether `given` answers to `asked` questions reach this milestone.
  boolean isReached(int given, int asked) {
    return given >= answers && asked >= questions;
  }
}
