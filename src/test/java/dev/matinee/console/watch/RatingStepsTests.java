package dev.matinee.console.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingScale;
import org.junit.jupiter.api.Test;

class RatingStepsTests {

  @Test
  void namesEveryStepOfASmallScale() {
    assertThat(new RatingSteps(new RatingScale(.5, 2, .5)).values())
        .containsExactly(.5, 1.0, 1.5, 2.0);
  }

  @Test
  void namesNoStepOfALongScale() {
    assertThat(new RatingSteps(new RatingScale(0, 100, 1)).values()).isEmpty();
  }

  @Test
  void aRatingLiesInTheMiddleOfItsStep() {
    RatingSteps steps = new RatingSteps(new RatingScale(1, 10, 1));

    assertThat(steps.place(1)).isEqualTo(50);
    assertThat(steps.place(10)).isEqualTo(950);
    assertThat(steps.place(5.5)).isEqualTo(500);
  }

  @Test
  void aLongScaleFillsItsLine() {
    RatingSteps steps = new RatingSteps(new RatingScale(0, 100, 1));

    assertThat(steps.place(0)).isZero();
    assertThat(steps.place(100)).isEqualTo(1000);
  }
}
