package dev.matinee.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.charts.SupportChart.Bar;
import dev.matinee.model.evaluation.ErrorBySupport;
import dev.matinee.model.evaluation.SupportBin;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupportChartTests {

  static final ErrorBySupport ERRORS =
      new ErrorBySupport(
          List.of(new SupportBin(0, 0, 7, 1.5, .9), new SupportBin(5, 9, 1234, 1, .9)),
          List.of(new SupportBin(500, null, 9, 2, .8)));

  @Test
  void drawsUsersAndMoviesToOneScale() {
    SupportChart chart = SupportChart.of(ERRORS);

    assertThat(chart.users()).extracting(Bar::known).containsExactly("0", "5–9");
    assertThat(chart.users()).extracting(Bar::length).containsExactly(75., 50.);
    assertThat(chart.movies()).extracting(Bar::known).containsExactly("500 or more");
    assertThat(chart.movies()).extracting(Bar::length).containsExactly(100.);
  }

  @Test
  void givesTheNumbersOfEveryBar() {
    Bar bar = SupportChart.of(ERRORS).users().getLast();

    assertThat(bar.rmse()).isEqualTo("1.0000");
    assertThat(bar.ratings()).isEqualTo("1\u2009234");
  }

  @Test
  void drawsNothingOfNothing() {
    assertThat(SupportChart.of(new ErrorBySupport(List.of(), List.of())).isEmpty()).isTrue();
    assertThat(SupportChart.of(ERRORS).isEmpty()).isFalse();
  }

  @Test
  void drawsNoBarsWhereThereAreNoErrors() {
    ErrorBySupport perfect = new ErrorBySupport(List.of(new SupportBin(0, 0, 1, 0, 1)), List.of());

    assertThat(SupportChart.of(perfect).users()).extracting(Bar::length).containsExactly(0.);
  }
}
