package dev.matinee.training.bayesian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.SmallRatings;
import org.junit.jupiter.api.Test;

/// Sweeps whose predictions are the same for all pairs, in batches of ten sweeps.
class AutocorrelationProbeTests {

  final AutocorrelationProbe probe =
      new AutocorrelationProbe(SmallRatings.of(new double[][] {{1, 2}, {3, 4}}), 1);

  @Test
  void cannotTellBeforeFiveBatches() {
    addBatches(1, 0, 1, 0);
    assertThat(probe.autocorrelation()).isNaN();

    addBatches(1);
    assertThat(probe.autocorrelation()).isNotNaN();
  }

  @Test
  void cannotTellInTheMiddleOfABatch() {
    addBatches(1, 0, 1, 0, 1);
    probe.add(pair -> 0);

    assertThat(probe.autocorrelation()).isNaN();
  }

  /// Two of five batches are 1, so the mean is .4. A single prediction has the variance `(.4 - .16)
  /// 50/49 = 12/49`, the mean of a batch `(2 - 5 * .16) / 4 = .3`: `10 * .3 * 49/12`.
  @Test
  void isTheVarianceOfBatchMeansInUnitsOfThatOfIndependentSweeps() {
    addBatches(0, 1, 0, 1, 0);

    assertThat(probe.autocorrelation()).isCloseTo(12.25, within(1e-9));
  }

  /// All batches have the same mean.
  @Test
  void isAtLeastOneSweep() {
    for (int sweep = 0; sweep < 50; sweep++) {
      int sign = sweep % 2 == 0 ? 1 : -1;
      probe.add(pair -> sign);
    }

    assertThat(probe.autocorrelation()).isEqualTo(1);
  }

  @Test
  void isOneSweepForAChainThatStandsStill() {
    addBatches(2, 2, 2, 2, 2);

    assertThat(probe.autocorrelation()).isEqualTo(1);
  }

  private void addBatches(double... values) {
    for (double value : values) {
      for (int sweep = 0; sweep < 10; sweep++) {
        probe.add(pair -> value);
      }
    }
  }
}
