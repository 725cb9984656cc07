package dev.matinee.evaluation.report;

import dev.matinee.charts.CoverageChart;
import dev.matinee.charts.CoverageChart.Ranges;
import dev.matinee.charts.NumberTexts;
import dev.matinee.charts.Series.Style;
import dev.matinee.charts.SupportChart;
import dev.matinee.evaluation.Evaluation.Evidence;
import dev.matinee.model.RatingScale;
import dev.matinee.model.evaluation.Calibration;
import dev.matinee.model.evaluation.ErrorBySupport;
import dev.matinee.model.evaluation.LevelCoverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The report of an evaluation: one HTML file without external resources.
///
/// @param title the trainer and the files
/// @param figures by name, in the order of the page
/// @param settings of the trainer, by name
public record Report(
    String title,
    Map<String, ?> figures,
    Map<String, String> settings,
    Evidence evidence,
    RatingScale scale) {

  /// Writes the report to `file`, replacing it.
  public void write(Path file) throws IOException {
    Map<String, Object> drawings = drawings();
    drawings.put("title", title);
    drawings.put("figures", Table.of(figures));
    drawings.put("settings", Table.of(settings));
    Files.writeString(file, Page.html(drawings));
  }

  private Map<String, Object> drawings() {
    Calibration calibration = Calibration.of(evidence.predictions());
    List<LevelCoverage> calibrated = IntervalCoverage.of(evidence);
    Map<String, Object> drawings = new HashMap<>();
    drawings.put("support", SupportChart.of(ErrorBySupport.of(evidence.predictions())));
    drawings.put("calibration", CalibrationChart.of(calibration.bins()));
    drawings.put("coverage", coverage(calibrated, calibration.normal()));
    drawings.put("covered", NumberTexts.tenths(IntervalCoverage.served(calibrated)));
    drawings.put("errors", ErrorHistogram.of(evidence.predictions(), scale));
    if (!evidence.steps().isEmpty()) {
      drawings.put("training", TrainingChart.of(evidence.steps()));
    }
    return drawings;
  }

  /// @param normal coverage of normal intervals with the model's own deviations; may be empty
  private static CoverageChart coverage(
      List<LevelCoverage> calibrated, List<LevelCoverage> normal) {
    return CoverageChart.of(
        Stream.of(
                new Ranges("calibrated", Style.FIRST, calibrated),
                new Ranges("by the model's own deviations", Style.SECOND, normal))
            .filter(kind -> !kind.levels().isEmpty())
            .toList());
  }
}
