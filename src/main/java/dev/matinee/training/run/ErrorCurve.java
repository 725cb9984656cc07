package dev.matinee.training.run;

import java.util.ArrayList;
import java.util.List;

/// The validation errors of one run, at most 200. When there are more, every second one is dropped,
/// and from then on only every second one is added. The latest is always kept. Thread-safe.
final class ErrorCurve {

  static final int MAX_MEASUREMENTS = 200;

  private final List<Measurement> kept = new ArrayList<>();
  private int attempt;
  private boolean interrupted = true;
  private int interval = 1;
  private int number = -1;

  /// Adds an error, unless it repeats the last one.
  ///
  /// @param rmse in rating units; NaN if nothing was measured, which ends the attempt
  synchronized void add(String phase, double seconds, double rmse) {
    if (!Double.isFinite(rmse)) {
      interrupted = true;
      return;
    }
    boolean continues = !interrupted && kept.getLast().phase().equals(phase);
    if (continues && kept.getLast().rmse() == rmse) {
      return;
    }
    if (!continues) {
      attempt++;
      interrupted = false;
    } else if (number % interval != 0) {
      kept.removeLast();
    }
    number++;
    kept.add(new Measurement(phase, attempt, seconds, rmse));
    if (kept.size() > MAX_MEASUREMENTS) {
      thin();
    }
  }

  private void thin() {
    List<Measurement> all = List.copyOf(kept);
    kept.clear();
    for (int i = 0; i < all.size(); i += 2) {
      kept.add(all.get(i));
    }
    interval *= 2;
  }

  /// Returns the errors in the order in which they were measured.
  synchronized List<Measurement> measurements() {
    return List.copyOf(kept);
  }
}
