package dev.matinee.charts;

import dev.matinee.charts.Axis.Mark;
import dev.matinee.charts.Series.Dots;
import dev.matinee.charts.Series.Point;
import dev.matinee.charts.Series.Style;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// A chart of the hold-out errors of models and of their best baselines, oldest model first.
public final class ErrorChart {

  private static final int MOST = 50;

  /// Free space at the left and the right, as a share of the distance between the end points.
  private static final double MARGIN = .05 / .9;

  private ErrorChart() {}

  /// The hold-out errors of one model.
  ///
  /// @param rmse in rating units
  /// @param baseline error of the best baseline on the same hold-out
  public record Judged(long version, double rmse, double baseline) {}

  /// Draws at most 50 of `models`, which come newest first; empty if there are fewer than two.
  public static Optional<LineChart> of(List<Judged> models) {
    List<Judged> judged = models.stream().limit(MOST).toList().reversed();
    if (judged.size() < 2) {
      return Optional.empty();
    }
    double[] errors =
        judged.stream().flatMapToDouble(m -> DoubleStream.of(m.rmse, m.baseline)).toArray();
    double low = DoubleStream.of(errors).min().orElseThrow();
    double high = DoubleStream.of(errors).max().orElseThrow();
    int last = judged.size() - 1;
    List<Mark> versions =
        IntStream.rangeClosed(0, last)
            .mapToObj(i -> new Mark(i, Long.toString(judged.get(i).version)))
            .toList();
    return Optional.of(
        LineChart.wide(
            new Axis(-MARGIN * last, (1 + MARGIN) * last, versions),
            Axis.between(
                new Mark(low, NumberTexts.fine(low)), new Mark(high, NumberTexts.fine(high))),
            List.of(
                Series.baseline(
                    "best baseline on the same hold-out", points(judged, Judged::baseline)),
                new Series("model", Style.FIRST, Dots.ALL, points(judged, Judged::rmse)))));
  }

  private static List<Point> points(List<Judged> models, ToDoubleFunction<Judged> error) {
    return IntStream.range(0, models.size())
        .mapToObj(
            i -> {
              double value = error.applyAsDouble(models.get(i));
              return new Point(
                  i,
                  value,
                  "Model %d: %s".formatted(models.get(i).version, NumberTexts.fine(value)));
            })
        .toList();
  }
}
