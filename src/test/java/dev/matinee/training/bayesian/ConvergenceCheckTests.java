package dev.matinee.training.bayesian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ConvergenceCheckTests {

  @Test
  void aDriftHasNotSettled() {
    ConvergenceCheck convergence = new ConvergenceCheck();
    for (int sweep = 0; sweep < 100; sweep++) {
      convergence.add(new double[] {1, .02 * sweep});
    }

    assertThat(convergence.settled()).isFalse();
  }

  @Test
  void noiseAroundAMeanHasSettled() {
    Random random = new Random(1);
    ConvergenceCheck convergence = new ConvergenceCheck();
    for (int sweep = 0; sweep < 100; sweep++) {
      convergence.add(new double[] {1, random.nextGaussian()});
    }

    assertThat(convergence.settled()).isTrue();
  }

  @Test
  void whatCameBeforeTheSecondHalfDoesNotCount() {
    Random random = new Random(1);
    ConvergenceCheck convergence = new ConvergenceCheck();
    for (int sweep = 0; sweep < 400; sweep++) {
      convergence.add(new double[] {Math.max(0, 20 - sweep) + random.nextGaussian()});
    }

    assertThat(convergence.settled()).isTrue();
  }
}
