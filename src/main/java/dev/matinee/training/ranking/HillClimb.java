package dev.matinee.training.ranking;

import dev.matinee.model.TrainingMonitor;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// Looks for settings with a high figure, step by step. A step counts only if it gains more than
/// noise, so that settings which were good elsewhere stay where the data say little. Each settings
/// are measured once.
///
/// @param <S> settings, compared by value
final class HillClimb<S> {

  private static final int MAX_STEPS = 6;

  /// Differences in NDCG below are noise.
  private static final double NOISE = .002;

  /// What is tried in all, about.
  private static final int ABOUT = 14;

  private final ToDoubleFunction<S> measure;
  private final TrainingMonitor monitor;
  private final Map<S, Double> figures = new LinkedHashMap<>();

  HillClimb(ToDoubleFunction<S> measure, TrainingMonitor monitor) {
    this.measure = measure;
    this.monitor = monitor;
  }

  /// Goes on stepping from `from` as long as it helps.
  S climb(S from, UnaryOperator<S> step) {
    S best = from;
    for (int i = 0; i < MAX_STEPS; i++) {
      S next = step.apply(best);
      if (!isBetter(next, best)) {
        return best;
      }
      best = next;
    }
    return best;
  }

  /// Goes one way as long as it helps, or the other way if the first does not help at all.
  S climb(S from, UnaryOperator<S> oneWay, UnaryOperator<S> otherWay) {
    S there = climb(from, oneWay);
    return there.equals(from) ? climb(from, otherWay) : there;
  }

  /// Returns `other` if its figure is clearly higher, else `held`.
  S better(S held, S other) {
    return isBetter(other, held) ? other : held;
  }

  private boolean isBetter(S other, S held) {
    return figure(other) > figure(held) + NOISE;
  }

  double figure(S settings) {
    return figures.computeIfAbsent(
        settings,
        s -> {
          monitor.progress(figures.size(), Math.max(ABOUT, figures.size() + 1), Double.NaN);
          return measure.applyAsDouble(s);
        });
  }

  /// Returns what came out, for the log.
  String outcome(S chosen) {
    return String.format(
        Locale.ROOT,
        "%s: NDCG of liked movies %.4f on an inner hold-out, %d settings tried",
        chosen,
        figure(chosen),
        figures.size());
  }
}
