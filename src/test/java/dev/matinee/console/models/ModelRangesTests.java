package dev.matinee.console.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.charts.CoverageChart;
import dev.matinee.charts.CoverageChart.Row;
import dev.matinee.model.evaluation.Calibration;
import dev.matinee.model.evaluation.LevelCoverage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelRangesTests {

  static final Calibration CALIBRATION =
      new Calibration(List.of(), List.of(new LevelCoverage(.5, .6), new LevelCoverage(.8, .7)), .9);

  @Test
  void drawsWhatTheModelExpectsAsALineAndTheAnswersAsARing() {
    CoverageChart chart = ModelRanges.of(CALIBRATION).orElseThrow();

    assertThat(chart.rows()).extracting(Row::look).containsExactly("first", "first", "ring");
    assertThat(chart.rows()).extracting(Row::level).containsExactly("50 %", "80 %", "90 %");
    assertThat(chart.rows()).extracting(Row::covered).containsExactly("60.0 %", "70.0 %", "90.0 %");
  }

  @Test
  void drawsTheAnswersOfAModelThatExpectsNoErrors() {
    CoverageChart chart = ModelRanges.of(new Calibration(List.of(), List.of(), .3)).orElseThrow();

    assertThat(chart.rows()).extracting(Row::look).containsExactly("ring");
  }

  @Test
  void drawsNothingOfNoIntervals() {
    assertThat(ModelRanges.of(new Calibration(List.of(), List.of(), Double.NaN))).isEmpty();
  }
}
