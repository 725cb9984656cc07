package dev.matinee.charts;

import dev.matinee.charts.Axis.Mark;
import dev.matinee.charts.Series.Dots;
import dev.matinee.charts.Series.Point;
import dev.matinee.charts.Series.Style;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A chart of the validation errors of a training run over time, with one line for each attempt.
///
/// @param attempts in order of time
public record RunCurve(LineChart drawing, List<Attempt> attempts) {

  /// Errors above this multiple of the least one are drawn at the top, so that a bad attempt does
  /// not flatten the others.
  private static final double HIGHEST = 1.25;

  /// A validation error.
  ///
  /// @param attempt number of the attempt in the run
  /// @param seconds since the run started
  /// @param rmse in rating units
  public record Measured(String phase, int attempt, double seconds, double rmse) {}

  /// The first and last error of an attempt.
  public record Attempt(String phase, double first, double last) {

    /// Returns the change of the error, such as `0.9500 → 0.9000`.
    public String text() {
      return (first == last ? "" : NumberTexts.fine(first) + " → ") + NumberTexts.fine(last);
    }
  }

  /// Draws `errors`, which are in order of time; empty if there are fewer than two.
  public static Optional<RunCurve> of(List<Measured> errors) {
    if (errors.size() < 2) {
      return Optional.empty();
    }
    double low = errors.stream().mapToDouble(Measured::rmse).min().orElseThrow();
    double most = errors.stream().mapToDouble(Measured::rmse).max().orElseThrow();
    double high = Math.min(most, HIGHEST * low);
    double seconds = errors.getLast().seconds();
    Duration duration = Duration.ofMillis(Math.round(1e3 * seconds));
    Collection<List<Measured>> attempts =
        errors.stream()
            .collect(Collectors.groupingBy(Measured::attempt, TreeMap::new, Collectors.toList()))
            .values();
    return Optional.of(
        new RunCurve(
            LineChart.wide(
                Axis.between(new Mark(0, "0 s"), new Mark(seconds, NumberTexts.duration(duration))),
                Axis.between(
                    new Mark(low, NumberTexts.fine(low)), new Mark(high, NumberTexts.fine(high))),
                attempts.stream().map(attempt -> series(attempt, high)).toList()),
            attempts.stream().map(RunCurve::attempt).toList()));
  }

  private static Series series(List<Measured> attempt, double high) {
    return new Series(
        attempt.getLast().phase(),
        Style.FIRST,
        Dots.LAST,
        attempt.stream()
            .map(m -> new Point(m.seconds(), Math.min(m.rmse(), high), NumberTexts.fine(m.rmse())))
            .toList());
  }

  private static Attempt attempt(List<Measured> attempt) {
    return new Attempt(
        attempt.getLast().phase(), attempt.getFirst().rmse(), attempt.getLast().rmse());
  }
}
