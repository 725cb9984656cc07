package dev.matinee.console.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.charts.ErrorChart.Judged;
import dev.matinee.model.evaluation.Calibration;
import dev.matinee.model.evaluation.ErrorBySupport;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.registry.StoredModel;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelRowTests {

  static ModelRow model(long version, @Nullable Double rmse, @Nullable Double baseline) {
    return new ModelRow(
        new StoredModel(false, true, 1, report(version, null, null, null), null),
        rmse,
        baseline,
        null,
        null);
  }

  static ModelReport report(
      long version,
      @Nullable Long figuresOf,
      @Nullable Calibration calibration,
      @Nullable ErrorBySupport errors) {
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
        figuresOf,
        null,
        null,
        new ModelReport.GateVerdict("passed", "Better", null),
        calibration,
        errors,
        Map.of(),
        1,
        null,
        "1");
  }

  @Test
  void isInTheChartOfErrorsOnlyWithBothErrors() {
    assertThat(model(3, 1.0, 2.0).judged()).contains(new Judged(3, 1, 2));
    assertThat(model(3, null, 2.0).judged()).isEmpty();
    assertThat(model(3, 1.0, null).judged()).isEmpty();
  }
}
