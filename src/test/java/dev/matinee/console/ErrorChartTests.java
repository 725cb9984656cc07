package dev.matinee.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.evaluation.Calibration;
import dev.matinee.model.evaluation.ErrorBySupport;
import dev.matinee.training.ModelReport;
import dev.matinee.training.StoredModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ErrorChartTests {

  static ModelRow model(long version, @Nullable Double rmse, @Nullable Double baseline) {
    return new ModelRow(
        new StoredModel(false, true, 1, report(version, null, null), null),
        rmse,
        baseline,
        null,
        null);
  }

  static ModelReport report(
      long version, @Nullable Calibration calibration, @Nullable ErrorBySupport errors) {
    return new ModelReport(
        version,
        Instant.EPOCH,
        "bayesian",
        Map.of(),
        1,
        1,
        1,
        1,
        1,
        null,
        null,
        null,
        new ModelReport.GateVerdict("passed", "Better", null),
        calibration,
        errors,
        Map.of(),
        1,
        "1");
  }

  @Test
  void drawsTheOldestModelFirstAndTheLowestErrorAtTheBottom() {
    ErrorChart chart = ErrorChart.of(List.of(model(2, 1.0, 2.0), model(1, 1.5, 2.0))).orElseThrow();

    assertThat(chart.low()).isEqualTo(1);
    assertThat(chart.high()).isEqualTo(2);
    assertThat(chart.line()).isEqualTo("30.0,80.0 570.0,160.0");
    assertThat(chart.baselineLine()).isEqualTo("30.0,0.0 570.0,0.0");
  }

  @Test
  void drawsNothingOfOneModel() {
    assertThat(ErrorChart.of(List.of(model(3, null, null), model(2, 1.0, 2.0)))).isEmpty();
  }
}
