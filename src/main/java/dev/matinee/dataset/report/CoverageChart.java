package dev.matinee.dataset.report;

import dev.matinee.dataset.report.Chart.Kind;
import dev.matinee.dataset.report.Chart.Point;
import dev.matinee.dataset.report.Chart.Series;
import dev.matinee.dataset.report.Table.Row;
import dev.matinee.model.evaluation.LevelCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Whether intervals hold as many ratings as they promise.
final class CoverageChart {

  private static final String CALIBRATED = "calibrated";
  private static final String NORMAL = "by the model's own deviations";

  private CoverageChart() {}

  /// @param calibrated of intervals like those in answers
  /// @param normal of normal intervals with the deviations of the model; empty if it has none
  static Chart of(List<LevelCoverage> calibrated, List<LevelCoverage> normal) {
    List<Series> series = new ArrayList<>();
    series.add(series(CALIBRATED, calibrated));
    if (!normal.isEmpty()) {
      series.add(series(NORMAL, normal));
    }
    series.add(Chart.diagonal("as promised", 0, 1));
    return new Chart(
        "coverage",
        "Calibration of intervals",
        "Each point is a level of intervals and the share of test ratings inside them: on the"
            + " dashed line they hold what they promise, below it they are too narrow.",
        Kind.LINES,
        "level of the interval",
        "share of test ratings inside",
        List.of(),
        series,
        new Table(
            List.of("intervals", "level", "share inside"),
            Stream.concat(rows(CALIBRATED, calibrated), rows(NORMAL, normal)).toList()));
  }

  private static Series series(String name, List<LevelCoverage> levels) {
    return new Series(
        name,
        levels.stream().map(level -> new Point(level.level(), level.covered())).toList(),
        false);
  }

  private static Stream<Row> rows(String name, List<LevelCoverage> levels) {
    return levels.stream()
        .map(
            level ->
                Row.of(
                    name,
                    String.format(Locale.ROOT, "%.2f", level.level()),
                    Table.text(level.covered())));
  }
}
