package dev.matinee.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.evaluation.Calibration;
import dev.matinee.model.evaluation.LevelCoverage;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageChartTests {

  static final Calibration CALIBRATION =
      new Calibration(List.of(), List.of(new LevelCoverage(.5, .6), new LevelCoverage(.8, .7)), .9);

  @Test
  void drawsTheSharesThatAreAndThatShouldBe() {
    CoverageChart chart = CoverageChart.of(CALIBRATION).orElseThrow();

    // From .4 at the left and the bottom: .5 is a sixth of 260, .6 a third.
    assertThat(chart.low()).isEqualTo(.4);
    assertThat(chart.line()).isEqualTo("43.3,173.3 173.3,130.0");
    assertThat(chart.answered().x()).isEqualTo(216.7);
    assertThat(chart.answered().y()).isEqualTo(43.3);
    assertThat(chart.ticks()).extracting(CoverageChart.Tick::share).containsExactly(.4, .6, .8, 1.);
    assertThat(chart.ticks().getLast()).isEqualTo(new CoverageChart.Tick(1, 260, 0));
  }

  @Test
  void drawsTheAnswersOfAModelThatExpectsNoErrors() {
    CoverageChart chart = CoverageChart.of(new Calibration(List.of(), List.of(), .3)).orElseThrow();

    assertThat(chart.expected()).isEmpty();
    assertThat(chart.low()).isEqualTo(.2);
  }

  @Test
  void drawsNothingOfNothing() {
    assertThat(CoverageChart.of(null)).isEmpty();
  }
}
