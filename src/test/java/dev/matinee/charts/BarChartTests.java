package dev.matinee.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.charts.BarChart.Bar;
import dev.matinee.charts.BarChart.Count;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTests {

  @Test
  void drawsCountsInProportion() {
    BarChart chart = BarChart.of(List.of(new Count("a", 4), new Count("b", 1)), 10);

    Bar first = chart.bars().getFirst();
    Bar second = chart.bars().getLast();
    assertThat(chart.most()).isEqualTo(4);
    assertThat(first.height()).isEqualTo(160);
    assertThat(second.height()).isEqualTo(40);
    assertThat(second.y()).isEqualTo(120);
    assertThat(first.x()).isCloseTo(30, within(1e-9));
    assertThat(second.x()).isCloseTo(330, within(1e-9));
    assertThat(second.width()).isCloseTo(240, within(1e-9));
    assertThat(second.middle()).isEqualTo(450);
    assertThat(chart.highest()).isEqualTo("4");
  }

  @Test
  void labelsNoMoreThanHasRoom() {
    List<Count> counts = List.of(new Count("a", 1), new Count("b", 1), new Count("c", 1));

    assertThat(BarChart.of(counts, 3).bars()).allMatch(Bar::labelled);
    assertThat(BarChart.of(counts, 2).bars())
        .extracting(Bar::labelled)
        .containsExactly(false, true, false);
  }

  @Test
  void writesCountsAsTheCallerSays() {
    BarChart chart = BarChart.of(List.of(new Count("a", 3, "75 %"), new Count("b", 1, "25 %")), 2);

    assertThat(chart.highest()).isEqualTo("75 %");
    assertThat(BarChart.of(List.of(new Count("a", 1234)), 1).highest()).isEqualTo("1\u2009234");
  }

  @Test
  void isFlatWithoutRatings() {
    assertThat(BarChart.of(List.of(new Count("a", 0)), 10).bars())
        .extracting(Bar::height)
        .containsExactly(0.0);
    assertThat(BarChart.of(List.of(), 10).bars()).isEmpty();
  }
}
