package dev.matinee.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.ToDoubleFunction;

/// A sliding window over the last `size` observations. Thread-safe.
final class ErrorWindow {

  private final int size;
  private final Deque<Observation> observations = new ArrayDeque<>(); // guarded by this

  ErrorWindow(int size) {
    this.size = size;
  }

  synchronized void add(Observation observation) {
    if (observations.size() == size) {
      observations.removeFirst();
    }
    observations.addLast(observation);
  }

  synchronized int ratings() {
    return observations.size();
  }

  /// Returns the RMSE of all errors that are not NaN; NaN if there are none.
  synchronized double rmse(ToDoubleFunction<Observation> error) {
    return Math.sqrt(
        observations.stream()
            .mapToDouble(error)
            .filter(e -> !Double.isNaN(e))
            .map(e -> e * e)
            .average()
            .orElse(Double.NaN));
  }

  /// Returns the share of ratings inside their prediction interval; NaN without ratings.
  synchronized double coverage() {
    return observations.stream()
        .mapToInt(observation -> observation.covered() ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }
}
