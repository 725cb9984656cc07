package dev.matinee.console;

import dev.matinee.training.Measurement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/// A drawing of the validation errors of a run over its time, one line an attempt.
///
/// @param low error at the bottom
/// @param high error at the top; worse ones are drawn there too
/// @param duration since the start of the run, at the right
/// @param lines in the order of the attempts
record RunCurve(double low, double high, Duration duration, List<Line> lines) {

  /// Width of the drawing.
  static final double WIDTH = 600;

  /// Height of the drawing.
  static final double HEIGHT = 160;

  /// Most of the scale is for errors up to this many times the least: a hopeless attempt must not
  /// flatten the others.
  private static final double HIGHEST = 1.25;

  /// One attempt.
  ///
  /// @param corners of the line
  /// @param x where it ends, from the left
  /// @param y where it ends, from the top
  /// @param first its first error
  /// @param last its last error
  record Line(String phase, String corners, double x, double y, double first, double last) {}

  /// Draws `errors`, in the order in which they were measured; empty when there are fewer than two.
  static Optional<RunCurve> of(List<Measurement> errors) {
    if (errors.size() < 2) {
      return Optional.empty();
    }
    double low = errors.stream().mapToDouble(Measurement::rmse).min().orElseThrow();
    double most = errors.stream().mapToDouble(Measurement::rmse).max().orElseThrow();
    double high = Math.min(most, HIGHEST * low);
    double seconds = errors.getLast().seconds();
    double across = WIDTH / Math.max(seconds, 1e-3);
    double down = HEIGHT / Math.max(high - low, 1e-6);
    List<Line> lines =
        errors.stream()
            .collect(
                Collectors.groupingBy(
                    Measurement::attempt, TreeMap::new, Collectors.toUnmodifiableList()))
            .values()
            .stream()
            .map(attempt -> line(attempt, across, error -> down * Math.max(0, high - error)))
            .toList();
    return Optional.of(
        new RunCurve(low, high, Duration.ofMillis(Math.round(1e3 * seconds)), lines));
  }

  private static Line line(List<Measurement> attempt, double across, DoubleUnaryOperator y) {
    Measurement last = attempt.getLast();
    return new Line(
        last.phase(),
        Corners.of(attempt, m -> across * m.seconds(), m -> y.applyAsDouble(m.rmse())),
        across * last.seconds(),
        y.applyAsDouble(last.rmse()),
        attempt.getFirst().rmse(),
        last.rmse());
  }
}
