package dev.matinee.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.charts.BarChart.Count;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTests {

  static Timeline of(String first, long firstCount, String last, long lastCount) {
    return Timeline.of(
        new TreeMap<>(
            Map.of(LocalDate.parse(first), firstCount, LocalDate.parse(last), lastCount)));
  }

  @Test
  void fillsDaysWithoutRatings() {
    assertThat(of("2026-02-27", 2, "2026-03-01", 5).counts())
        .containsExactly(
            new Count("2026-02-27", 2), new Count("2026-02-28", 0), new Count("2026-03-01", 5));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-04-10, day, 2026-01-01, 100",
    "2026-01-01, 2026-04-11, week, 2025-12-29, 15",
    "1997-09-20, 1999-11-30, month, 1997-09, 27",
    "1995-01-09, 2023-10-13, year, 1995, 29",
    "1899-12-31, 2026-01-01, decade, 1890, 14"
  })
  void takesTheShortestPeriodThatCanBeDrawn(
      String first, String last, String period, String label, int counts) {
    Timeline timeline = of(first, 1, last, 1);

    assertThat(timeline.period()).isEqualTo(period);
    assertThat(timeline.counts()).hasSize(counts);
    assertThat(timeline.counts().getFirst()).isEqualTo(new Count(label, 1));
    assertThat(timeline.counts().getLast().count()).isEqualTo(1);
  }

  @Test
  void addsUpWhatLiesInOnePeriod() {
    Timeline timeline =
        Timeline.of(
            new TreeMap<>(
                Map.of(
                    LocalDate.parse("2020-01-01"), 1L,
                    LocalDate.parse("2020-01-31"), 2L,
                    LocalDate.parse("2022-02-01"), 4L)));

    assertThat(timeline.counts().getFirst()).isEqualTo(new Count("2020-01", 3));
    assertThat(timeline.counts().getLast()).isEqualTo(new Count("2022-02", 4));
  }

  @Test
  void isEmptyWithoutRatings() {
    assertThat(Timeline.of(new TreeMap<>()).counts()).isEmpty();
  }
}
