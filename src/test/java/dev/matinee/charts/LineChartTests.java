package dev.matinee.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.charts.LineChart.Tick;
import dev.matinee.charts.Series.Dots;
import dev.matinee.charts.Series.Point;
import dev.matinee.charts.Series.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineChartTests {

  static Series series(String name, Style style, double y) {
    return new Series(name, style, Dots.ALL, List.of(new Point(1, y, ""), new Point(2, y, "")));
  }

  @Test
  void putsLowValuesAtTheLeftAndAtTheBottom() {
    LineChart chart =
        LineChart.wide(
            Axis.around(7, 0, 2), Axis.around(7, 0, 1), List.of(series("a", Style.FIRST, .25)));

    assertThat(chart.lines().getFirst().points()).isEqualTo("300.0,120.0 600.0,120.0");
    assertThat(chart.up()).startsWith(new Tick(160, "0.0", "left"));
    assertThat(chart.across()).endsWith(new Tick(600, "2.0", "under"));
  }

  @Test
  void namesEverythingOnceAndTheBaselineLast() {
    LineChart chart =
        LineChart.square(
            Axis.around(7, 0, 2),
            "equal",
            List.of(
                series("b", Style.SECOND, 1),
                series("b", Style.SECOND, 2),
                series("a", Style.FIRST, 1)));

    assertThat(chart.key())
        .containsExactly(
            new LineChart.Key("a", Style.FIRST),
            new LineChart.Key("b", Style.SECOND),
            new LineChart.Key("equal", Style.BASELINE));
    assertThat(chart.lines()).hasSize(4);
  }
}
