package dev.matinee.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.training.Measurement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunCurveTests {

  @Test
  void drawsALineForEachAttempt() {
    RunCurve curve =
        RunCurve.of(
                List.of(
                    new Measurement("tune", 1, 2, 1.25),
                    new Measurement("tune", 1, 5, 1.125),
                    new Measurement("evaluate", 2, 10, 1)))
            .orElseThrow();

    assertThat(curve.duration()).isEqualTo(Duration.ofSeconds(10));
    assertThat(curve.lines())
        .containsExactly(
            new RunCurve.Line("tune", "120.0,0.0 300.0,80.0", 300, 80, 1.25, 1.125),
            new RunCurve.Line("evaluate", "600.0,160.0", 600, 160, 1, 1));
  }

  @Test
  void drawsAHopelessAttemptAtTheTopAndTheOthersAtFullHeight() {
    RunCurve curve =
        RunCurve.of(
                List.of(
                    new Measurement("tune", 1, 5, 3),
                    new Measurement("tune", 2, 8, 1.125),
                    new Measurement("tune", 2, 10, 1)))
            .orElseThrow();

    assertThat(curve.high()).isEqualTo(1.25);
    assertThat(curve.lines())
        .containsExactly(
            new RunCurve.Line("tune", "300.0,0.0", 300, 0, 3, 3),
            new RunCurve.Line("tune", "480.0,80.0 600.0,160.0", 600, 160, 1.125, 1));
  }

  @Test
  void drawsNothingOfOneError() {
    assertThat(RunCurve.of(List.of(new Measurement("tune", 1, 1, 1)))).isEmpty();
  }
}
