package dev.matinee.benchmark.questions;

import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/// A session that asks one simulated user about one movie after the other, never twice.
///
/// Not safe for use by several threads.
final class QuestionSession {

  private final SimulatedUser simulated;
  private final QuestionStrategy strategy;
  private final BitSet asked = new BitSet();
  private final Map<Milestone, State> reached = new EnumMap<>(Milestone.class);
  private UserRatings answers = UserRatings.NONE;

  private QuestionSession(SimulatedUser simulated, QuestionStrategy strategy) {
    this.simulated = simulated;
    this.strategy = strategy;
  }

  /// The user's answers and the number of questions at a milestone.
  record State(UserProfile user, int questions) {}

  /// Asks until every milestone is reached or no movie is left. Milestones that were not reached
  /// get the last state.
  static Map<Milestone, State> run(SimulatedUser simulated, QuestionStrategy strategy) {
    QuestionSession session = new QuestionSession(simulated, strategy);
    session.ask();
    return session.reached;
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
    return new UserProfile(answers, simulated.attributes());
  }

  private void answer(int row) {
    for (int i = 0; i < simulated.answers().size(); i++) {
      if (simulated.answers().movie(i) == row) {
        answers = answers.with(row, simulated.answers().value(i));
      }
    }
  }
}
