package dev.matinee.training.bayesian.gibbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomStreamsTests {

  @ParameterizedTest
  @CsvSource({".5, 2", "1, 1", "7.5, 3"})
  void gammaHasItsMeanAndVariance(double shape, double rate) {
    RandomGenerator random = new RandomStreams(3).next().stream(0);
    int n = 200_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double draw = RandomStreams.gamma(random, shape, rate);
      sum += draw;
      squares += draw * draw;
    }

    double mean = sum / n;
    assertThat(mean).isCloseTo(shape / rate, within(.02 * shape / rate));
    double variance = shape / (rate * rate);
    assertThat(squares / n - mean * mean).isCloseTo(variance, within(.05 * variance));
  }

  @Test
  void streamsDifferByStageAndChunkAndRepeatWithTheSeed() {
    RandomStreams streams = new RandomStreams(1).next();
    long first = streams.stream(0).nextLong();

    assertThat(streams.stream(1).nextLong()).isNotEqualTo(first);
    assertThat(streams.next().stream(0).nextLong()).isNotEqualTo(first);
    assertThat(new RandomStreams(1).next().stream(0).nextLong()).isEqualTo(first);
    assertThat(new RandomStreams(2).next().stream(0).nextLong()).isNotEqualTo(first);
  }

  /// Many rows of known mean and precision leave little doubt about the prior they come from.
  @Test
  void priorIsFoundAgainFromItsRows() {
    int rows = 20_000;
    RandomGenerator random = new RandomStreams(5).next().stream(0);
    float[] drawn = new float[rows * 2];
    for (int i = 0; i < rows; i++) {
      double first = random.nextGaussian();
      drawn[2 * i] = (float) (3 + first);
      drawn[2 * i + 1] = (float) (-1 + .5 * first + random.nextGaussian());
    }
    SecondMoments moments =
        SecondMoments.of(
            rows,
            2,
            4,
            (row, into) -> {
              into[0] = drawn[2 * row];
              into[1] = drawn[2 * row + 1];
            });

    RowPrior prior = RowPrior.draw(rows, moments, 0, new double[4], random);

    assertThat(prior.mean()[0]).isCloseTo(3, within(.05));
    assertThat(prior.mean()[1]).isCloseTo(-1, within(.05));
    assertThat(prior.precision()[0]).isCloseTo(1.25, within(.06));
    assertThat(prior.precision()[1]).isCloseTo(-.5, within(.05));
    assertThat(prior.precision()[3]).isCloseTo(1, within(.05));
  }
}
