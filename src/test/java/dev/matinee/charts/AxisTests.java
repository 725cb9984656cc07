package dev.matinee.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.charts.Axis.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTests {

  @ParameterizedTest
  @CsvSource({
    "7, 1.9, 4.6, 1.5 2.0 2.5 3.0 3.5 4.0 4.5 5.0",
    "7, 1, 50, 0 10 20 30 40 50",
    "7, 0.842, 0.874, 0.840 0.845 0.850 0.855 0.860 0.865 0.870 0.875",
    "7, -2, 2, -2 -1 0 1 2",
    "3, 0.842, 0.874, 0.84 0.86 0.88",
    "7, 3, 3, 3.0000000 3.0000002"
  })
  void marksRoundNumbersAroundItsValues(int steps, double low, double high, String marks) {
    assertThat(Axis.around(steps, high, low).marks())
        .extracting(Mark::text)
        .containsExactly(marks.split(" "));
  }

  @Test
  void layingItsRangeOverALengthKeepsProportions() {
    Axis axis = new Axis(1, 5, List.of());

    assertThat(axis.at(1, 600)).isZero();
    assertThat(axis.at(2, 600)).isEqualTo(150);
    assertThat(axis.at(5, 600)).isEqualTo(600);
  }
}
