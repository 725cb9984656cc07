package dev.matinee.training.bayesian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ConvergenceCheckTests {

  @Test
  void aDriftHasNotSettled() {
    ConvergenceCheck mixing = new ConvergenceCheck();
    for (int sweep = 0; sweep < 100; sweep++) {
      mixing.add(new double[] {1, .02 * sweep});
    }

    assertThat(mixing.settled()).isFalse();
  }

  @Test
  void noiseAroundAMeanHasSettled() {
    Random random = new Random(1);
    ConvergenceCheck mixing = new ConvergenceCheck();
    for (int sweep = 0; sweep < 100; sweep++) {
      mixing.add(new double[] {1, random.nextGaussian()});
    }

    assertThat(mixing.settled()).isTrue();
  }

  @Test
  void whatCameBeforeTheSecondHalfDoesNotCount() {
    Random random = new Random(1);
    ConvergenceCheck mixing = new ConvergenceCheck();
    for (int sweep = 0; sweep < 400; sweep++) {
      mixing.add(new double[] {Math.max(0, 20 - sweep) + random.nextGaussian()});
    }

    assertThat(mixing.settled()).isTrue();
  }
}
