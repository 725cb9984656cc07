package dev.matinee.dataset.evaluation;

import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/// One question after the other to one newcomer; nothing is asked twice.
///
/// Not safe for use by several threads.
final class Interview {

  private final Newcomer newcomer;
  private final QuestionStrategy strategy;
  private final BitSet asked = new BitSet();
  private final Map<Milestone, State> reached = new EnumMap<>(Milestone.class);
  private UserRatings answers = UserRatings.NONE;

  private Interview(Newcomer newcomer, QuestionStrategy strategy) {
    this.newcomer = newcomer;
    this.strategy = strategy;
  }

  /// What is known at a milestone.
  record State(UserProfile user, int questions) {}

  /// Asks until every milestone is reached. Those that are not, because nothing is left to ask, get
  /// the last state.
  static Map<Milestone, State> hold(Newcomer newcomer, QuestionStrategy strategy) {
    Interview interview = new Interview(newcomer, strategy);
    interview.ask();
    return interview.reached;
  }

  private void ask() {
    note(false);
    int row = 0;
    while (reached.size() < Milestone.values().length && row >= 0) {
      row = strategy.next(user(), asked);
      if (row >= 0) {
        asked.set(row);
        answer(row);
      }
      note(row < 0);
    }
  }

  private void note(boolean ended) {
    for (Milestone milestone : Milestone.values()) {
      if (ended || milestone.isReached(answers.size(), asked.cardinality())) {
        reached.putIfAbsent(milestone, new State(user(), asked.cardinality()));
      }
    }
  }

  private UserProfile user() {
    return new UserProfile(answers, newcomer.attributes());
  }

  private void answer(int row) {
    for (int i = 0; i < newcomer.answers().size(); i++) {
      if (newcomer.answers().movie(i) == row) {
        answers = answers.with(row, newcomer.answers().value(i));
      }
    }
  }
}
