package dev.matinee.training.bayesian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ConvergenceCheckTests {

  @Test
  void aDriftHasNotConverged() {
    ConvergenceCheck convergence = new ConvergenceCheck();
    for (int sweep = 0; sweep < 100; sweep++) {
      convergence.add(new double[] {1, .02 * sweep});
    }

    assertThat(convergence.converged()).isFalse();
  }

  @Test
  void noiseAroundAMeanHasConverged() {
    Random random = new Random(1);
    ConvergenceCheck convergence = new ConvergenceCheck();
    for (int sweep = 0; sweep < 100; sweep++) {
      convergence.add(new double[] {1, random.nextGaussian()});
    }

    assertThat(convergence.converged()).isTrue();
  }

  @Test
  void whatCameBeforeTheSecondHalfDoesNotCount() {
    Random random = new Random(1);
    ConvergenceCheck convergence = new ConvergenceCheck();
    for (int sweep = 0; sweep < 400; sweep++) {
      convergence.add(new double[] {Math.max(0, 20 - sweep) + random.nextGaussian()});
    }

    assertThat(convergence.converged()).isTrue();
  }

  @Test
  void sevenSweepsAreTooFewToTell() {
    assertThat(of(1, 1, 1, 1, 1, 1, 1).converged()).isFalse();
    assertThat(of(1, 1, 1, 1, 1, 1, 1, 1).converged()).isTrue();
  }

  /// The means of the third and the fourth quarter differ by .09 and by .11; there is no variance.
  @Test
  void aDifferenceOfLessThanATenthIsNegligible() {
    assertThat(of(9, 9, 9, 9, 1, 1, 1.09, 1.09).converged()).isTrue();
    assertThat(of(9, 9, 9, 9, 1, 1, 1.11, 1.11).converged()).isFalse();
  }

  /// Both quarters have a standard deviation of 1; their means differ by .9 and by 1.1.
  @Test
  void aDifferenceOfLessThanADeviationIsNoise() {
    assertThat(of(9, 9, 9, 9, 0, 2, .9, 2.9).converged()).isTrue();
    assertThat(of(9, 9, 9, 9, 0, 2, 1.1, 3.1).converged()).isFalse();
  }

  private static ConvergenceCheck of(double... numbers) {
    ConvergenceCheck convergence = new ConvergenceCheck();
    for (double number : numbers) {
      convergence.add(new double[] {number});
    }
    return convergence;
  }
}
