package dev.matinee.evaluation.report;

import dev.matinee.charts.Axis;
import dev.matinee.charts.LineChart;
import dev.matinee.charts.Series;
import dev.matinee.charts.Series.Dots;
import dev.matinee.charts.Series.Point;
import dev.matinee.charts.Series.Style;
import dev.matinee.evaluation.report.Table.Row;
import dev.matinee.model.evaluation.ReliabilityBin;
import java.util.List;
import java.util.stream.DoubleStream;

/// A reliability diagram: mean rating over mean prediction. On the diagonal, predictions are right
/// on average.
///
/// @param numbers one row per point
record CalibrationChart(LineChart drawing, Table numbers) {

  private static final int STEPS = 7;

  static CalibrationChart of(List<ReliabilityBin> bins) {
    double[] means =
        bins.stream()
            .flatMapToDouble(bin -> DoubleStream.of(bin.predicted(), bin.actual()))
            .toArray();
    return new CalibrationChart(
        LineChart.square(
            Axis.around(STEPS, means),
            "right on average",
            List.of(
                new Series(
                    "test ratings",
                    Style.FIRST,
                    Dots.ALL,
                    bins.stream().map(CalibrationChart::point).toList()))),
        new Table(
            List.of("predictions", "test ratings", "mean prediction", "mean rating"),
            bins.stream().map(CalibrationChart::row).toList()));
  }

  private static Point point(ReliabilityBin bin) {
    return new Point(
        bin.predicted(),
        bin.actual(),
        "predicted %s, rated %s".formatted(Table.text(bin.predicted()), Table.text(bin.actual())));
  }

  private static Row row(ReliabilityBin bin) {
    return Row.of(
        Table.text(bin.low()) + " to " + Table.text(bin.high()),
        Table.text(bin.ratings()),
        Table.text(bin.predicted()),
        Table.text(bin.actual()));
  }
}
