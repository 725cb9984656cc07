package dev.matinee.dataset.report;

import dev.matinee.dataset.report.Chart.Kind;
import dev.matinee.dataset.report.Chart.Point;
import dev.matinee.dataset.report.Chart.Series;
import dev.matinee.dataset.report.Table.Row;
import dev.matinee.model.evaluation.ReliabilityBin;
import java.util.List;
import java.util.stream.DoubleStream;

/// Whether ratings are what is predicted, on average, wherever the prediction lies.
final class CalibrationChart {

  private CalibrationChart() {}

  static Chart of(List<ReliabilityBin> bins) {
    double low = means(bins).min().orElse(0);
    double high = means(bins).max().orElse(1);
    return new Chart(
        "calibration",
        "Calibration of predictions",
        "Each point is about a tenth of the test ratings, from the lowest predictions to the"
            + " highest: on the dashed line predictions are right on average, above it too low.",
        Kind.LINES,
        "mean prediction",
        "mean rating",
        List.of(),
        List.of(
            new Series(
                "test ratings",
                bins.stream().map(bin -> new Point(bin.predicted(), bin.actual())).toList(),
                false),
            Chart.diagonal("right on average", low, high)),
        new Table(
            List.of("predictions", "test ratings", "mean prediction", "mean rating"),
            bins.stream().map(CalibrationChart::row).toList()));
  }

  private static DoubleStream means(List<ReliabilityBin> bins) {
    return bins.stream().flatMapToDouble(bin -> DoubleStream.of(bin.predicted(), bin.actual()));
  }

  private static Row row(ReliabilityBin bin) {
    return Row.of(
        Table.text(bin.low()) + " to " + Table.text(bin.high()),
        Table.text(bin.ratings()),
        Table.text(bin.predicted()),
        Table.text(bin.actual()));
  }
}
