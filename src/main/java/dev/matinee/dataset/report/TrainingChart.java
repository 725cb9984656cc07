package dev.matinee.dataset.report;

import dev.matinee.dataset.evaluation.TrainingStep;
import dev.matinee.dataset.evaluation.TrainingStep.Phase;
import dev.matinee.dataset.report.Chart.Kind;
import dev.matinee.dataset.report.Chart.Point;
import dev.matinee.dataset.report.Chart.Series;
import dev.matinee.dataset.report.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How the error fell while training.
final class TrainingChart {

  /// A trainer that leaves out that many of its usual strides has begun anew.
  private static final int JUMP = 4;

  private TrainingChart() {}

  static Chart of(List<TrainingStep> steps) {
    List<Series> series =
        Stream.of(Phase.values())
            .map(phase -> new Series(phase.text(), points(steps, phase), false))
            .filter(phase -> !phase.points().isEmpty())
            .toList();
    return new Chart(
        "training",
        "Error per step of training",
        "Each line is one attempt, with the RMSE that the trainer reported after each sweep or"
            + " epoch: training has done its work where the line has become flat.",
        Kind.LINES,
        "step",
        "RMSE",
        List.of(),
        series,
        new Table(
            List.of("phase", "step", "RMSE"),
            steps.stream()
                .map(s -> Row.of(s.phase().text(), Table.text(s.step()), Table.text(s.rmse())))
                .toList()));
  }

  private static List<Point> points(List<TrainingStep> steps, Phase phase) {
    List<TrainingStep> own = steps.stream().filter(step -> step.phase() == phase).toList();
    int stride =
        IntStream.range(1, own.size()).map(i -> stride(own, i)).filter(s -> s > 0).min().orElse(1);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      if (i > 0 && stride(own, i) > JUMP * stride) {
        points.add(new Point(own.get(i - 1).step() + stride, null));
      }
      points.add(new Point(own.get(i).step(), own.get(i).rmse()));
    }
    return points;
  }

  private static int stride(List<TrainingStep> steps, int i) {
    return steps.get(i).step() - steps.get(i - 1).step();
  }
}
