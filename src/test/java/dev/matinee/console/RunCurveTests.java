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
                    new Measurement("tune", 1, 2, 2),
                    new Measurement("tune", 1, 5, 1.5),
                    new Measurement("evaluate", 2, 10, 1)))
            .orElseThrow();

    assertThat(curve.duration()).isEqualTo(Duration.ofSeconds(10));
    assertThat(curve.lines())
        .containsExactly(
            new RunCurve.Line("tune", "120.0,0.0 300.0,80.0", 300, 80, 2, 1.5),
            new RunCurve.Line("evaluate", "600.0,160.0", 600, 160, 1, 1));
  }

  @Test
  void drawsNothingOfOneError() {
    assertThat(RunCurve.of(List.of(new Measurement("tune", 1, 1, 1)))).isEmpty();
  }
}
