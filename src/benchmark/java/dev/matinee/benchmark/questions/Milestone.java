package dev.matinee.benchmark.questions;

/// When in a session of questions to measure.
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

  /// Returns it in words.
  String text() {
    return text;
  }

  /// Returns whether so many answers to so many questions reach it.
  boolean isReached(int given, int asked) {
    return given >= answers && asked >= questions;
  }
}
