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

  @Test
  void numbersOfAChunkDoNotDependOnTheThread() {
    RandomStreams streams = new RandomStreams(9).next();
    double[] inOrder = new double[1000];
    double[] inParallel = new double[1000];

    for (int chunk = 0; chunk < ParallelRows.count(1000); chunk++) {
      RandomGenerator random = streams.stream(chunk);
      for (int i = chunk * ParallelRows.SIZE; i < Math.min(1000, (chunk + 1) * 64); i++) {
        inOrder[i] = random.nextGaussian();
      }
    }
    ParallelRows.forEach(
        1000,
        (chunk, from, to) -> {
          RandomGenerator random = streams.stream(chunk);
          for (int i = from; i < to; i++) {
            inParallel[i] = random.nextGaussian();
          }
        });

    assertThat(inParallel).containsExactly(inOrder);
  }

  /// With a normal number of 0, the method of Marsaglia and Tsang accepts `shape - 1/3` at once.
  @Test
  void gammaIsExactWhereTheNormalNumberIsZero() {
    assertThat(RandomStreams.gamma(new FixedNormals(), 7 / 3., 4)).isCloseTo(.5, within(1e-12));
  }
}
