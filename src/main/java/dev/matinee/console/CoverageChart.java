package dev.matinee.console;

import dev.matinee.model.evaluation.Calibration;
import dev.matinee.model.evaluation.LevelCoverage;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A drawing of the share of held-out ratings inside intervals beside the share that should be: a
/// square from `low` to 1 both ways, where a model that knows its errors lies on the diagonal.
///
/// @param low share at the left and at the bottom, a multiple of 0.1
/// @param ticks shares to write at the axes, ascending
/// @param expected of the errors that the model expects, by level; may be empty
/// @param answered of the intervals that answers carry
record CoverageChart(double low, List<Tick> ticks, List<Point> expected, Point answered) {

  /// Width and height of the square.
  static final double SIZE = 260;

  /// The level of [Calibration#conformal90].
  private static final double ANSWERED = .9;

  /// A share at an axis.
  ///
  /// @param at from the left
  /// @param up from the top
  record Tick(double share, double at, double up) {}

  /// Intervals of one level.
  ///
  /// @param x of the level, from the left
  /// @param y of the share inside, from the top
  record Point(LevelCoverage coverage, double x, double y) {}

  /// Draws `calibration`; empty if there is none.
  static Optional<CoverageChart> of(@Nullable Calibration calibration) {
    if (calibration == null || Double.isNaN(calibration.conformal90())) {
      return Optional.empty();
    }
    LevelCoverage answered = new LevelCoverage(ANSWERED, calibration.conformal90());
    double least =
        DoubleStream.concat(
                DoubleStream.of(answered.level(), answered.covered()),
                calibration.normal().stream()
                    .flatMapToDouble(c -> DoubleStream.of(c.level(), c.covered())))
            .min()
            .orElseThrow();
    int tenths = Math.clamp((long) Math.floor(10 * least - .5), 0, 8);
    double low = tenths / 10.;
    List<Tick> ticks =
        IntStream.rangeClosed(tenths, 10)
            .filter(tenth -> tenth % 2 == 0)
            .mapToObj(t -> new Tick(t / 10., across(t / 10., low), up(t / 10., low)))
            .toList();
    return Optional.of(
        new CoverageChart(
            low,
            ticks,
            calibration.normal().stream().map(coverage -> point(coverage, low)).toList(),
            point(answered, low)));
  }

  private static Point point(LevelCoverage coverage, double low) {
    return new Point(coverage, across(coverage.level(), low), up(coverage.covered(), low));
  }

  private static double across(double share, double low) {
    return Math.round(10 * SIZE * (share - low) / (1 - low)) / 10.;
  }

  private static double up(double share, double low) {
    return Math.round(10 * SIZE * (1 - share) / (1 - low)) / 10.;
  }

  /// Returns the corners of the line of the errors that the model expects.
  public String line() {
    return Corners.of(expected, Point::x, Point::y);
  }
}
