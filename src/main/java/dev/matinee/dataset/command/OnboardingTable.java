package dev.matinee.dataset.command;

import dev.matinee.dataset.evaluation.Milestone;
import dev.matinee.dataset.evaluation.Onboarding.Order;
import dev.matinee.dataset.evaluation.OnboardingFigures;
import dev.matinee.model.evaluation.Comparison;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// How orders of questions compare, as a table for people and as a summary for programs.
///
/// @param figures of every order
/// @param seed of the intervals
record OnboardingTable(Map<Order, OnboardingFigures> figures, long seed) {

  private static final String LABEL = "%-36s";

  void print(PrintWriter out) {
    out.printf(LABEL, "RMSE");
    figures.keySet().forEach(order -> out.printf("%12s", name(order)));
    out.println("  questions - popularity (95 % interval)");
    for (Milestone milestone : Milestone.values()) {
      out.printf(LABEL, milestone.text());
      figures.values().forEach(f -> out.printf(Locale.ROOT, "%12.4f", f.rmse(milestone)));
      Comparison comparison = of(Order.QUESTIONS).compare(of(Order.POPULARITY), milestone, seed);
      out.printf(
          Locale.ROOT,
          "  %+.4f (%+.4f to %+.4f)%n",
          comparison.difference(),
          comparison.low(),
          comparison.high());
    }
    out.printf(LABEL, "questions until 10 answers");
    figures
        .values()
        .forEach(f -> out.printf(Locale.ROOT, "%12.1f", f.questions(Milestone.ANSWERS_10)));
    out.println();
  }

  /// Returns the figures of each order at each milestone.
  Map<String, Map<String, Figures>> summary() {
    Map<String, Map<String, Figures>> summary = new LinkedHashMap<>();
    figures.forEach(
        (order, f) -> {
          Map<String, Figures> byMilestone = new LinkedHashMap<>();
          for (Milestone milestone : Milestone.values()) {
            byMilestone.put(
                milestone.key(),
                new Figures(f.rmse(milestone), f.questions(milestone), f.answers(milestone)));
          }
          summary.put(name(order), byMilestone);
        });
    return summary;
  }

  /// Figures of one order at one milestone.
  ///
  /// @param rmse in rating units of the file
  /// @param questions asked, on average
  /// @param answers given, on average
  record Figures(double rmse, double questions, double answers) {}

  private OnboardingFigures of(Order order) {
    return Objects.requireNonNull(figures.get(order));
  }

  private static String name(Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }
}
