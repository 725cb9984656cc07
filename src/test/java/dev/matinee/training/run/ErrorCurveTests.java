package dev.matinee.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorCurveTests {

  final ErrorCurve curve = new ErrorCurve();

  @Test
  void keepsEachErrorOnce() {
    curve.add("tune", 1, 1.5);
    curve.add("tune", 2, 1.5);
    curve.add("tune", 3, 1.25);

    assertThat(curve.measurements())
        .containsExactly(new Measurement("tune", 1, 1, 1.5), new Measurement("tune", 1, 3, 1.25));
  }

  @Test
  void startsANewAttemptAfterAGapAndInANewPhase() {
    curve.add("tune", 1, 1.5);
    curve.add("tune", 2, Double.NaN);
    curve.add("tune", 3, 1.5);
    curve.add("evaluate", 4, 1.5);

    assertThat(curve.measurements()).extracting(Measurement::attempt).containsExactly(1, 2, 3);
  }

  @Test
  void thinsEvenlyAndKeepsTheLatest() {
    for (int i = 0; i <= 1_000; i++) {
      curve.add("tune", i, 2 - i / 1_000.);
      assertThat(curve.measurements().getLast().seconds()).isEqualTo(i);
      assertThat(curve.measurements()).hasSizeLessThanOrEqualTo(ErrorCurve.MAX_MEASUREMENTS);
    }

    assertThat(curve.measurements()).hasSizeGreaterThan(ErrorCurve.MAX_MEASUREMENTS / 2);
    assertThat(curve.measurements().getFirst().seconds()).isZero();
    double last = -8;
    for (Measurement each : curve.measurements()) {
      assertThat(each.seconds() - last).isBetween(1., 8.);
      last = each.seconds();
    }
  }

  @Test
  void isBoundedEvenWhenEveryErrorIsAnAttempt() {
    for (int i = 0; i <= 1_000; i++) {
      curve.add("tune", i, i);
      curve.add("tune", i, Double.NaN);
    }

    assertThat(curve.measurements()).hasSizeLessThanOrEqualTo(ErrorCurve.MAX_MEASUREMENTS);
    assertThat(curve.measurements().getLast().seconds()).isEqualTo(1_000);
  }
}
