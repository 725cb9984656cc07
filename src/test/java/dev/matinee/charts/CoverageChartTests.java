package dev.matinee.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.matinee.charts.CoverageChart.Ranges;
import dev.matinee.charts.LineChart.Dot;
import dev.matinee.charts.LineChart.Line;
import dev.matinee.charts.LineChart.Tick;
import dev.matinee.charts.Series.Style;
import dev.matinee.model.evaluation.LevelCoverage;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageChartTests {

  static CoverageChart of(LevelCoverage... levels) {
    return CoverageChart.of(List.of(new Ranges("calibrated", Style.FIRST, List.of(levels))));
  }

  @Test
  void drawsTheSharesThatAreAndThatShouldBe() {
    CoverageChart chart = of(new LevelCoverage(.5, .6), new LevelCoverage(.8, .7));

    // From .4 at the left and the bottom: .5 is a sixth of 260, .6 a third.
    assertThat(chart.drawing().lines())
        .extracting(Line::name, Line::look, Line::points)
        .containsExactly(
            tuple("as promised", "baseline", "0.0,260.0 260.0,0.0"),
            tuple("calibrated", "first", "43.3,173.3 173.3,130.0"));
    assertThat(chart.drawing().lines().getLast().dots())
        .containsExactly(new Dot(43.3, 173.3, "50 %: 60.0 %"), new Dot(173.3, 130, "80 %: 70.0 %"));
  }

  @Test
  void marksEveryFifthOfTheSharesItShows() {
    LineChart chart = of(new LevelCoverage(.9, .4)).drawing();

    // From .3: .4 is a seventh of 260, and has no mark to its left.
    assertThat(chart.across())
        .extracting(Tick::at, Tick::text)
        .containsExactly(
            tuple(37.1, "40 %"), tuple(111.4, "60 %"), tuple(185.7, "80 %"), tuple(260., "100 %"));
    assertThat(of(new LevelCoverage(.1, .1)).drawing().across().getFirst().text()).isEqualTo("0 %");
  }
}
