package dev.matinee.dataset.evaluation;

import dev.matinee.model.evaluation.Comparison;
import dev.matinee.model.evaluation.PairedBootstrap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How well newcomers are predicted when they are asked in one order.
///
/// Immutable.
public final class OnboardingFigures {

  private final List<Map<Milestone, Figures>> newcomers;

  /// @param newcomers the figures of each
  OnboardingFigures(List<Map<Milestone, Figures>> newcomers) {
    this.newcomers = List.copyOf(newcomers);
  }

  /// One newcomer at one milestone.
  ///
  /// @param ratings number of test ratings
  /// @param squares sum of their squared errors
  record Figures(int questions, int answers, int ratings, double squares) {}

  /// Returns the root of the mean squared error of all test ratings, in rating units.
  public double rmse(Milestone milestone) {
    double squares = 0;
    long ratings = 0;
    for (Map<Milestone, Figures> newcomer : newcomers) {
      squares += at(newcomer, milestone).squares();
      ratings += at(newcomer, milestone).ratings();
    }
    return Math.sqrt(squares / ratings);
  }

  /// Returns the mean number of questions that had been asked.
  public double questions(Milestone milestone) {
    return newcomers.stream().mapToInt(n -> at(n, milestone).questions()).average().orElseThrow();
  }

  /// Returns the mean number of questions that had been answered.
  public double answers(Milestone milestone) {
    return newcomers.stream().mapToInt(n -> at(n, milestone).answers()).average().orElseThrow();
  }

  /// Compares the errors of two orders, for the same newcomers.
  public Comparison compare(OnboardingFigures other, Milestone milestone, long seed) {
    return new PairedBootstrap(
            newcomers.stream().mapToInt(n -> at(n, milestone).ratings()).toArray(),
            squares(milestone),
            other.squares(milestone))
        .comparison(seed);
  }

  private double[] squares(Milestone milestone) {
    return newcomers.stream().mapToDouble(n -> at(n, milestone).squares()).toArray();
  }

  private static Figures at(Map<Milestone, Figures> newcomer, Milestone milestone) {
    return Objects.requireNonNull(newcomer.get(milestone));
  }
}
