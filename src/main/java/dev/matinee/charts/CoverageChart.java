package dev.matinee.charts;

import dev.matinee.charts.Axis.Mark;
import dev.matinee.charts.Series.Dots;
import dev.matinee.charts.Series.Point;
import dev.matinee.charts.Series.Style;
import dev.matinee.model.evaluation.LevelCoverage;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// A chart of interval coverage: the share of held-out ratings inside prediction intervals over the
/// share that should be inside. A calibrated model lies on the diagonal.
public record CoverageChart(LineChart drawing, List<Row> rows) {

  /// Coverage of intervals of one kind.
  ///
  /// @param levels ascending, at least one
  public record Ranges(String name, Style style, List<LevelCoverage> levels) {}

  /// Coverage of intervals of one kind and level.
  public record Row(String name, Style style, LevelCoverage coverage) {

    public String look() {
      return style.look();
    }

    /// Returns the share that should be inside.
    public String level() {
      return NumberTexts.percent(coverage.level());
    }

    /// Returns the share that is inside.
    public String covered() {
      return NumberTexts.tenths(coverage.covered());
    }
  }

  /// Draws the coverage of at least one kind of intervals.
  public static CoverageChart of(List<Ranges> kinds) {
    double least =
        kinds.stream()
            .flatMap(kind -> kind.levels().stream())
            .flatMapToDouble(c -> DoubleStream.of(c.level(), c.covered()))
            .min()
            .orElse(0);
    int tenths = Math.clamp((long) Math.floor(10 * least - .5), 0, 8);
    List<Mark> marks =
        IntStream.rangeClosed(tenths, 10)
            .filter(tenth -> tenth % 2 == 0)
            .mapToObj(tenth -> new Mark(tenth / 10., NumberTexts.percent(tenth / 10.)))
            .toList();
    return new CoverageChart(
        LineChart.square(
            new Axis(tenths / 10., 1, marks),
            "as promised",
            kinds.stream().map(CoverageChart::series).toList()),
        kinds.stream().flatMap(kind -> kind.levels().stream().map(c -> row(kind, c))).toList());
  }

  private static Row row(Ranges kind, LevelCoverage coverage) {
    return new Row(kind.name(), kind.style(), coverage);
  }

  private static Series series(Ranges kind) {
    return new Series(
        kind.name(),
        kind.style(),
        Dots.ALL,
        kind.levels().stream()
            .map(coverage -> row(kind, coverage))
            .map(
                row ->
                    new Point(
                        row.coverage().level(),
                        row.coverage().covered(),
                        row.level() + ": " + row.covered()))
            .toList());
  }
}
