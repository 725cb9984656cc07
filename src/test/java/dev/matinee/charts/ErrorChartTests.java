package dev.matinee.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.matinee.charts.ErrorChart.Judged;
import dev.matinee.charts.LineChart.Dot;
import dev.matinee.charts.LineChart.Line;
import dev.matinee.charts.LineChart.Tick;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ErrorChartTests {

  static final LineChart CHART =
      ErrorChart.of(List.of(new Judged(2, 1, 2), new Judged(1, 1.5, 2))).orElseThrow();

  @Test
  void drawsTheOldestModelFirstAndTheLowestErrorAtTheBottom() {
    assertThat(CHART.lines())
        .extracting(Line::look, Line::points)
        .containsExactly(
            tuple("baseline", "30.0,0.0 570.0,0.0"), tuple("first", "30.0,80.0 570.0,160.0"));
    assertThat(CHART.up())
        .containsExactly(new Tick(160, "1.0000", "left"), new Tick(0, "2.0000", "left"));
    assertThat(CHART.across())
        .containsExactly(new Tick(30, "1", "under"), new Tick(570, "2", "under"));
  }

  @Test
  void namesEachModelAtItsDotAndHasNoDotsOfBaselines() {
    assertThat(CHART.lines().getFirst().dots()).isEmpty();
    assertThat(CHART.lines().getLast().dots())
        .containsExactly(new Dot(30, 80, "Model 1: 1.5000"), new Dot(570, 160, "Model 2: 1.0000"));
  }

  @Test
  void drawsTheLatestFiftyModels() {
    List<Judged> models =
        LongStream.rangeClosed(1, 60).mapToObj(i -> new Judged(61 - i, 1, 2)).toList();

    assertThat(ErrorChart.of(models).orElseThrow().across())
        .hasSize(50)
        .extracting(Tick::text)
        .startsWith("11")
        .endsWith("60");
  }

  @Test
  void drawsNothingOfOneModel() {
    assertThat(ErrorChart.of(List.of(new Judged(2, 1, 2)))).isEmpty();
  }
}
