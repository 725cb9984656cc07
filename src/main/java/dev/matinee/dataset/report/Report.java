package dev.matinee.dataset.report;

import dev.matinee.dataset.evaluation.Evaluation.Evidence;
import dev.matinee.model.RatingScale;
import dev.matinee.model.evaluation.Calibration;
import dev.matinee.model.evaluation.ErrorBySupport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How an evaluation came out, as one HTML file that needs nothing else.
///
/// @param title what was measured on what
/// @param figures by name, in the order of the page
/// @param settings of the trainer, by name
/// @param scale of the ratings
public record Report(
    String title,
    Map<String, ?> figures,
    Map<String, String> settings,
    Evidence evidence,
    RatingScale scale) {

  /// Writes the page, in place of what is there.
  public void write(Path file) throws IOException {
    Files.writeString(file, Page.of(title, Table.of(figures), Table.of(settings), charts()).html());
  }

  private List<Chart> charts() {
    ErrorBySupport support = ErrorBySupport.of(evidence.predictions());
    Calibration calibration = Calibration.of(evidence.predictions());
    List<Chart> charts = new ArrayList<>();
    charts.add(SupportChart.of("user", support.users()));
    charts.add(SupportChart.of("movie", support.movies()));
    charts.add(CalibrationChart.of(calibration.bins()));
    charts.add(CoverageChart.of(IntervalCoverage.of(evidence), calibration.normal()));
    charts.add(ErrorHistogram.of(evidence.predictions(), scale));
    if (!evidence.steps().isEmpty()) {
      charts.add(TrainingChart.of(evidence.steps()));
    }
    return charts;
  }
}
