package dev.matinee.training.ranking;

import dev.matinee.model.TrainingMonitor;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// A hill climb towards settings with a high figure. Takes a step only if the gain exceeds noise,
/// so settings stay at their defaults if the data do not show a clear gain. Measures the same
/// settings only once.
///
/// @param <S> settings, compared by value
final class HillClimb<S> {

  private static final int MAX_STEPS = 6;

  /// Smaller differences in NDCG are noise.
  private static final double NOISE = .002;

  /// Typical number of measurements, for progress.
  private static final int TYPICAL_MEASUREMENTS = 14;

  private final ToDoubleFunction<S> measure;
  private final TrainingMonitor monitor;
  private final Map<S, Double> figures = new LinkedHashMap<>();

  HillClimb(ToDoubleFunction<S> measure, TrainingMonitor monitor) {
    this.measure = measure;
    this.monitor = monitor;
  }

  /// Repeats `step` from `from` while the figure rises, and returns the best settings.
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

  /// Climbs by `oneWay`, or by `otherWay` if the first step by `oneWay` brings no gain.
  S climb(S from, UnaryOperator<S> oneWay, UnaryOperator<S> otherWay) {
    S there = climb(from, oneWay);
    return there.equals(from) ? climb(from, otherWay) : there;
  }

  private boolean isBetter(S other, S held) {
    return figure(other) > figure(held) + NOISE;
  }

  double figure(S settings) {
    return figures.computeIfAbsent(
        settings,
        s -> {
          monitor.progress(
              figures.size(), Math.max(TYPICAL_MEASUREMENTS, figures.size() + 1), Double.NaN);
          return measure.applyAsDouble(s);
        });
  }

  /// Returns the result as text, for the log.
  String outcome(S chosen) {
    return String.format(
        Locale.ROOT,
        "%s: NDCG of liked movies %.4f on an inner hold-out, %d settings tried",
        chosen,
        figure(chosen),
        figures.size());
  }
}
