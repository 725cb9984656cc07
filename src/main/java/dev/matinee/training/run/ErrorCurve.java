package dev.matinee.training.run;

import java.util.ArrayList;
import java.util.List;

/// The validation errors of one run, thinned so that there are never more than 200: when there are,
/// every second one goes, and from then on only every second one is kept. The latest is always
/// there. Safe for use by several threads.
final class ErrorCurve {

  static final int MOST = 200;

  private final List<Measurement> kept = new ArrayList<>();
  private int attempt;
  private boolean interrupted = true;
  private int spacing = 1;
  private int number = -1;

  /// Takes note of an error; one that repeats the last is no new measurement.
  ///
  /// @param rmse in rating units; NaN where nothing is measured, which ends the attempt
  synchronized void add(String phase, double seconds, double rmse) {
    if (!Double.isFinite(rmse)) {
      interrupted = true;
      return;
    }
    boolean goesOn = !interrupted && kept.getLast().phase().equals(phase);
    if (goesOn && kept.getLast().rmse() == rmse) {
      return;
    }
    if (!goesOn) {
      attempt++;
      interrupted = false;
    } else if (number % spacing != 0) {
      kept.removeLast();
    }
    number++;
    kept.add(new Measurement(phase, attempt, seconds, rmse));
    if (kept.size() > MOST) {
      thin();
    }
  }

  private void thin() {
    List<Measurement> all = List.copyOf(kept);
    kept.clear();
    for (int i = 0; i < all.size(); i += 2) {
      kept.add(all.get(i));
    }
    spacing *= 2;
  }

  /// Returns the errors in the order in which they were measured.
  synchronized List<Measurement> measurements() {
    return List.copyOf(kept);
  }
}
