package dev.matinee.benchmark.questions;

import dev.matinee.model.evaluation.Comparison;
import dev.matinee.model.evaluation.PairedBootstrap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The prediction errors for new users who were asked in one order.
///
/// Immutable.
final class QuestionFigures {

  private final List<Map<Milestone, Figures>> users;

  /// @param users the figures of each user
  QuestionFigures(List<Map<Milestone, Figures>> users) {
    this.users = List.copyOf(users);
  }

  /// The figures of one user at one milestone.
  ///
  /// @param ratings number of test ratings
  /// @param squares sum of the squared errors of the test ratings
  record Figures(int questions, int ratings, double squares) {}

  /// Returns the root of the mean squared error of all test ratings, in rating units.
  double rmse(Milestone milestone) {
    double squares = 0;
    long ratings = 0;
    for (Map<Milestone, Figures> user : users) {
      squares += at(user, milestone).squares();
      ratings += at(user, milestone).ratings();
    }
    return Math.sqrt(squares / ratings);
  }

  /// Returns the mean number of questions before `milestone`.
  double questions(Milestone milestone) {
    return users.stream().mapToInt(user -> at(user, milestone).questions()).average().orElseThrow();
  }

  /// Compares the errors of two orders, for the same users.
  Comparison compare(QuestionFigures other, Milestone milestone, long seed) {
    return new PairedBootstrap(
            users.stream().mapToInt(user -> at(user, milestone).ratings()).toArray(),
            squares(milestone),
            other.squares(milestone))
        .comparison(seed);
  }

  private double[] squares(Milestone milestone) {
    return users.stream().mapToDouble(user -> at(user, milestone).squares()).toArray();
  }

  private static Figures at(Map<Milestone, Figures> user, Milestone milestone) {
    return Objects.requireNonNull(user.get(milestone));
  }
}
