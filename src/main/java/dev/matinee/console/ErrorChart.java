package dev.matinee.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A drawing of the errors of models on their hold-outs, oldest first, beside their best baselines.
///
/// @param low error at the bottom
/// @param high error at the top
/// @param points one a model
record ErrorChart(double low, double high, List<Point> points) {

  /// Width of the drawing.
  static final double WIDTH = 600;

  /// Height of the drawing.
  static final double HEIGHT = 160;

  private static final int MOST = 50;

  /// A model in the drawing.
  ///
  /// @param x from the left
  /// @param y of the model, from the top
  /// @param baselineY of the best baseline, from the top
  record Point(long version, double x, double y, double baselineY) {}

  /// A model that was judged on a hold-out.
  private record Judged(long version, double rmse, double baseline) {}

  /// Draws the latest of `models`, newest first; empty when fewer than two have a hold-out.
  static Optional<ErrorChart> of(List<ModelRow> models) {
    List<Judged> judged = models.stream().flatMap(ErrorChart::judged).limit(MOST).toList();
    if (judged.size() < 2) {
      return Optional.empty();
    }
    double low = judged.stream().mapToDouble(m -> Math.min(m.rmse, m.baseline)).min().orElseThrow();
    double high =
        judged.stream().mapToDouble(m -> Math.max(m.rmse, m.baseline)).max().orElseThrow();
    double unit = HEIGHT / Math.max(high - low, 1e-6);
    List<Point> points = new ArrayList<>();
    for (int i = judged.size() - 1; i >= 0; i--) {
      Judged model = judged.get(i);
      double x = WIDTH * (.05 + .9 * (judged.size() - 1 - i) / (judged.size() - 1));
      points.add(
          new Point(model.version, x, unit * (high - model.rmse), unit * (high - model.baseline)));
    }
    return Optional.of(new ErrorChart(low, high, List.copyOf(points)));
  }

  private static Stream<Judged> judged(ModelRow row) {
    return row.rmse() == null || row.baseline() == null
        ? Stream.empty()
        : Stream.of(new Judged(row.model().version(), row.rmse(), row.baseline()));
  }

  /// Returns the corners of the line of the models.
  public String line() {
    return Corners.of(points, Point::x, Point::y);
  }

  /// Returns the corners of the line of their best baselines.
  public String baselineLine() {
    return Corners.of(points, Point::x, Point::baselineY);
  }
}
