package dev.matinee.benchmark.questions;

import dev.matinee.benchmark.questions.QuestionSimulation.Order;
import dev.matinee.model.evaluation.Comparison;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// A table that compares the orders of questions.
///
/// @param figures figures of each order
/// @param seed random seed of the confidence intervals
record QuestionTable(Map<Order, QuestionFigures> figures, long seed) {

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

  private QuestionFigures of(Order order) {
    return Objects.requireNonNull(figures.get(order));
  }

  private static String name(Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }
}
