package dev.matinee.console.models;

import dev.matinee.charts.CoverageChart;
import dev.matinee.charts.CoverageChart.Ranges;
import dev.matinee.charts.Series.Style;
import dev.matinee.model.evaluation.Calibration;
import dev.matinee.model.evaluation.LevelCoverage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Factory of the coverage chart of a model: its own normal intervals and the intervals in answers.
final class ModelRanges {

  /// The level of [Calibration#conformal90].
  private static final double LEVEL = .9;

  private ModelRanges() {}

  /// Draws `calibration`; empty if answers have no intervals.
  static Optional<CoverageChart> of(Calibration calibration) {
    if (Double.isNaN(calibration.conformal90())) {
      return Optional.empty();
    }
    LevelCoverage answered = new LevelCoverage(LEVEL, calibration.conformal90());
    return Optional.of(
        CoverageChart.of(
            Stream.of(
                    new Ranges("as the model expects", Style.FIRST, calibration.normal()),
                    new Ranges("in answers, corrected", Style.RING, List.of(answered)))
                .filter(kind -> !kind.levels().isEmpty())
                .toList()));
  }
}
