package dev.matinee.training.bayesian.gibbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RowPriorTests {

  /// The rows `[1]` and `[3]`: with a mean of 0 that counts for 2 rows, the mean is `4 / 4`; the
  /// inverse scale is `1 + (10 - 4 * 4 / 4) = 7`, with `1 + 2` degrees of freedom.
  static final SecondMoments TWO_NUMBERS = new SecondMoments(new double[] {4}, new double[] {10});

  /// `[4 2; 2 2] = [2 0; 1 1] [2 1; 0 1]`, with a determinant of 4.
  @Test
  void factorsItsPrecision() {
    RowPrior prior = RowPrior.of(new double[2], new double[] {4, 2, 2, 2});

    assertThat(prior.factor()[0]).isEqualTo(2);
    assertThat(prior.factor()[2]).isEqualTo(1);
    assertThat(prior.factor()[3]).isEqualTo(1);
    assertThat(prior.logDeterminant()).isCloseTo(Math.log(4), within(1e-12));
  }

  @Test
  void firstPriorHasIndependentElements() {
    RowPrior prior = RowPrior.first(2, 9);

    assertThat(prior.mean()).containsExactly(0, 0);
    assertThat(prior.precision()).containsExactly(9, 0, 0, 9);
    assertThat(prior.logDeterminant()).isCloseTo(2 * Math.log(9), within(1e-12));
  }

  /// A chi-squared number of 3 degrees of freedom is `2 (3/2 - 1/3) = 7/3` here, so the precision
  /// is `7/3 / 7`; a normal number of 1 moves the mean by `1 / sqrt(4 precision)`.
  @Test
  void drawsPrecisionThenMean() {
    RowPrior prior = RowPrior.draw(2, TWO_NUMBERS, 0, new double[1], new FixedNormals(0, 1));

    assertThat(prior.precision()[0]).isCloseTo(1 / 3., within(1e-12));
    assertThat(prior.mean()[0]).isCloseTo(1 + Math.sqrt(3) / 2, within(1e-12));
  }

  /// One more row and a square of 2: 4 degrees of freedom, an inverse scale of 9, the same mean.
  @Test
  void featureWeightsTellOfThePrecisionOnly() {
    RowPrior prior = RowPrior.draw(2, TWO_NUMBERS, 1, new double[] {2}, new FixedNormals());

    assertThat(prior.precision()[0]).isCloseTo((4 - 2 / 3.) / 9, within(1e-12));
    assertThat(prior.mean()[0]).isCloseTo(1, within(1e-12));
  }

  /// The rows `[2 0]` and `[0 2]` have the inverse scale `[4 -1; -1 4]` and 4 degrees of freedom,
  /// so the expected precision is `4 [4 1; 1 4] / 15`, and the expected mean `[2 2] / 4`.
  @Test
  void drawsHaveTheMeansOfTheNormalWishartPosterior() {
    SecondMoments moments = new SecondMoments(new double[] {2, 2}, new double[] {4, 0, 0, 4});
    RandomGenerator random = new RandomStreams(1).next().stream(0);
    int draws = 40_000;
    double[] precision = new double[4];
    double[] mean = new double[2];

    for (int draw = 0; draw < draws; draw++) {
      RowPrior prior = RowPrior.draw(2, moments, 0, new double[4], random);
      for (int i = 0; i < 4; i++) {
        precision[i] += prior.precision()[i] / draws;
      }
      mean[0] += prior.mean()[0] / draws;
      mean[1] += prior.mean()[1] / draws;
    }

    assertThat(precision)
        .containsExactly(new double[] {16 / 15., 4 / 15., 4 / 15., 16 / 15.}, within(.03));
    assertThat(mean).containsExactly(new double[] {.5, .5}, within(.05));
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
        SecondMoments.of(rows, 2, 4, (row, into) -> System.arraycopy(drawn, 2 * row, into, 0, 2));

    RowPrior prior = RowPrior.draw(rows, moments, 0, new double[4], random);

    assertThat(prior.mean()).containsExactly(new double[] {3, -1}, within(.05));
    assertThat(prior.precision()).containsExactly(new double[] {1.25, -.5, -.5, 1}, within(.06));
  }
}
