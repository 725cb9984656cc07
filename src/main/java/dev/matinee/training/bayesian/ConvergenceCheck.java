package dev.matinee.training.bayesian;

import java.util.ArrayList;
import java.util.List;

/// Decides from the states of a chain whether it has converged.
///
/// A state is a list of logarithms. Each of them has converged if its means over the third and the
/// fourth quarter of all sweeps differ by less than 0.1, or by less than its standard deviation
/// within these quarters. (A steady drift makes a difference of 3.5 standard deviations.) Stricter
/// rules would wait for numbers that still wander slowly when predictions no longer change.
final class ConvergenceCheck {

  private static final double NEGLIGIBLE = .1;
  private static final double MAX_DEVIATIONS = 1;

  private final List<double[]> states = new ArrayList<>();

  void add(double[] state) {
    states.add(state);
  }

  int sweeps() {
    return states.size();
  }

  /// Returns whether every number has converged; false with fewer than 8 sweeps.
  boolean converged() {
    int quarter = states.size() / 4;
    if (quarter < 2) {
      return false;
    }
    for (int i = 0; i < states.getFirst().length; i++) {
      if (drifts(i, quarter)) {
        return false;
      }
    }
    return true;
  }

  private boolean drifts(int number, int quarter) {
    int end = states.size();
    Moments third = moments(number, end - 2 * quarter, end - quarter);
    Moments fourth = moments(number, end - quarter, end);
    double within = Math.sqrt((third.variance() + fourth.variance()) / 2);
    double difference = Math.abs(third.mean() - fourth.mean());
    return difference > Math.max(NEGLIGIBLE, MAX_DEVIATIONS * within);
  }

  private record Moments(double mean, double variance) {}

  private Moments moments(int number, int from, int to) {
    double sum = 0;
    double squares = 0;
    for (double[] state : states.subList(from, to)) {
      sum += state[number];
      squares += state[number] * state[number];
    }
    int n = to - from;
    double mean = sum / n;
    return new Moments(mean, Math.max(0, squares / n - mean * mean));
  }
}
