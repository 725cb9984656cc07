package dev.matinee.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorWindowTests {

  final ErrorWindow window = new ErrorWindow(2);

  @Test
  void knowsNothingAtFirst() {
    assertThat(window.ratings()).isZero();
    assertThat(window.rmse(Observation::error)).isNaN();
    assertThat(window.coverage()).isNaN();
  }

  @Test
  void forgetsTheOldest() {
    window.add(new Observation(1, 9, 9, 9, false));
    window.add(new Observation(1, 3, -1, 0, true));
    window.add(new Observation(2, -4, Double.NaN, 2, false));

    assertThat(window.ratings()).isEqualTo(2);
    assertThat(window.rmse(Observation::error)).isEqualTo(Math.sqrt(12.5));
    assertThat(window.rmse(Observation::previousError)).isEqualTo(1);
    assertThat(window.rmse(Observation::movieMeanError)).isEqualTo(Math.sqrt(2));
    assertThat(window.coverage()).isEqualTo(.5);
  }
}
