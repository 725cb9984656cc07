package dev.matinee.dataset.evaluation;

/// When in an interview to measure.
public enum Milestone {
  START("start", "before any question", 0, 0),
  ANSWERS_5("answers5", "after 5 answers", 5, 0),
  ANSWERS_10("answers10", "after 10 answers", 10, 0),
  QUESTIONS_10("questions10", "after 10 questions, answered or not", 0, 10),
  QUESTIONS_20("questions20", "after 20 questions, answered or not", 0, 20);

  private final String key;
  private final String text;
  private final int answers;
  private final int questions;

  Milestone(String key, String text, int answers, int questions) {
    this.key = key;
    this.text = text;
    this.answers = answers;
    this.questions = questions;
  }

  /// Returns the name that programs see.
  public String key() {
    return key;
  }

  /// Returns what people see.
  public String text() {
    return text;
  }

  /// Returns whether so many answers to so many questions reach it.
  boolean isReached(int given, int asked) {
    return given >= answers && asked >= questions;
  }
}
