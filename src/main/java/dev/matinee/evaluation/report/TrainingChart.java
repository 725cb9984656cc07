package dev.matinee.evaluation.report;

import dev.matinee.charts.Axis;
import dev.matinee.charts.LineChart;
import dev.matinee.charts.Series;
import dev.matinee.charts.Series.Dots;
import dev.matinee.charts.Series.Point;
import dev.matinee.charts.Series.Style;
import dev.matinee.evaluation.TrainingStep;
import dev.matinee.evaluation.TrainingStep.Phase;
import dev.matinee.evaluation.report.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A chart of the error over the training steps, with one line for each attempt of a phase.
///
/// @param numbers one row per step
record TrainingChart(LineChart drawing, Table numbers) {

  /// A gap of more than this many usual strides means that a new attempt began.
  private static final int JUMP = 4;

  private static final int STEPS_ACROSS = 7;
  private static final int STEPS_UP = 3;

  /// @param steps at least one
  static TrainingChart of(List<TrainingStep> steps) {
    return new TrainingChart(
        LineChart.wide(
            Axis.around(STEPS_ACROSS, steps.stream().mapToDouble(TrainingStep::step).toArray()),
            Axis.around(STEPS_UP, steps.stream().mapToDouble(TrainingStep::rmse).toArray()),
            Stream.of(Phase.values()).flatMap(phase -> attempts(steps, phase)).toList()),
        new Table(
            List.of("phase", "step", "RMSE"),
            steps.stream()
                .map(s -> Row.of(s.phase().text(), Table.text(s.step()), Table.text(s.rmse())))
                .toList()));
  }

  private static Stream<Series> attempts(List<TrainingStep> steps, Phase phase) {
    List<TrainingStep> own = steps.stream().filter(step -> step.phase() == phase).toList();
    int stride =
        IntStream.range(1, own.size()).map(i -> stride(own, i)).filter(s -> s > 0).min().orElse(1);
    List<Series> attempts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= own.size(); i++) {
      if (i == own.size() || stride(own, i) > JUMP * stride) {
        attempts.add(attempt(phase, own.subList(from, i)));
        from = i;
      }
    }
    return attempts.stream();
  }

  private static int stride(List<TrainingStep> steps, int i) {
    return steps.get(i).step() - steps.get(i - 1).step();
  }

  private static Series attempt(Phase phase, List<TrainingStep> steps) {
    Style style =
        switch (phase) {
          case TUNING -> Style.FIRST;
          case WITHOUT_INNER_HOLDOUT -> Style.SECOND;
          case ON_EVERYTHING -> Style.THIRD;
        };
    return new Series(
        phase.text(), style, Dots.LAST, steps.stream().map(TrainingChart::point).toList());
  }

  private static Point point(TrainingStep step) {
    return new Point(
        step.step(), step.rmse(), "step %d: %s".formatted(step.step(), Table.text(step.rmse())));
  }
}
