package dev.matinee.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.charts.LineChart.Dot;
import dev.matinee.charts.LineChart.Line;
import dev.matinee.charts.LineChart.Tick;
import dev.matinee.charts.RunCurve.Attempt;
import dev.matinee.charts.RunCurve.Measured;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunCurveTests {

  @Test
  void drawsALineForEachAttempt() {
    RunCurve curve =
        RunCurve.of(
                List.of(
                    new Measured("tune", 1, 2, 1.25),
                    new Measured("tune", 1, 5, 1.125),
                    new Measured("evaluate", 2, 10, 1)))
            .orElseThrow();

    assertThat(curve.drawing().across())
        .containsExactly(new Tick(0, "0 s", "right"), new Tick(600, "10 s", "left"));
    assertThat(curve.drawing().lines())
        .extracting(Line::points)
        .containsExactly("120.0,0.0 300.0,80.0", "600.0,160.0");
    assertThat(curve.drawing().lines())
        .flatExtracting(Line::dots)
        .containsExactly(new Dot(300, 80, "1.1250"), new Dot(600, 160, "1.0000"));
    assertThat(curve.attempts())
        .containsExactly(new Attempt("tune", 1.25, 1.125), new Attempt("evaluate", 1, 1));
    assertThat(curve.attempts())
        .extracting(Attempt::text)
        .containsExactly("1.2500 → 1.1250", "1.0000");
  }

  @Test
  void drawsAHopelessAttemptAtTheTopAndTheOthersAtFullHeight() {
    RunCurve curve =
        RunCurve.of(
                List.of(
                    new Measured("tune", 1, 5, 3),
                    new Measured("tune", 2, 8, 1.125),
                    new Measured("tune", 2, 10, 1)))
            .orElseThrow();

    assertThat(curve.drawing().up())
        .containsExactly(new Tick(160, "1.0000", "left"), new Tick(0, "1.2500", "left"));
    assertThat(curve.drawing().lines())
        .extracting(Line::points)
        .containsExactly("300.0,0.0", "480.0,80.0 600.0,160.0");
    assertThat(curve.attempts().getFirst()).isEqualTo(new Attempt("tune", 3, 3));
  }

  @Test
  void drawsNothingOfOneError() {
    assertThat(RunCurve.of(List.of(new Measured("tune", 1, 1, 1)))).isEmpty();
  }
}
