package dev.matinee.training.bayesian.gibbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// A row of two factors and a bias, with the prior `N(0, I)` and ratings of precision 1 unless a
/// test says otherwise.
///
/// Movie 0 is `[1 0; .5]`, rated 2.5, so `x = [1 0 1]` and `y = 2`. Movie 1 is `[0 1; 0]`, rated 1,
/// so `x = [0 1 1]` and `y = 1`.
class RowBatchSamplerTests {

  static final int STRIDE = 4;
  static final float[] MOVIES = {1, 0, 1, -.5f, 0, 1, 1, 0};
  static final RowPrior STANDARD = RowPrior.first(3, 1);
  static final SparseRatings NONE = new SparseRatings(new int[] {0, 0}, new int[0], new float[0]);
  static final SparseRatings ONE =
      new SparseRatings(new int[] {0, 1}, new int[] {0}, new float[] {2.5f});
  static final SparseRatings BOTH =
      new SparseRatings(new int[] {0, 2}, new int[] {0, 1}, new float[] {2.5f, 1});

  final RowBatchSampler sampler = new RowBatchSampler(3, STRIDE);
  final float[] row = new float[STRIDE];

  /// `A = I + X'X = [2 0 1; 0 2 1; 1 1 3]` and `X'y = [2 1 3]`, so `A w = X'y` for `w = [5 1 6] /
  /// 8`. The errors are `2 - 11/8 = 5/8` and `1 - 7/8 = 1/8`; their squares add up to 26/64.
  @Test
  void conditionalMeanSolvesTheNormalEquations() {
    double squares = draw(BOTH, MOVIES, STANDARD, 1);

    assertThat(row).containsExactly(5 / 8f, 1 / 8f, 6 / 8f, 0);
    assertThat(squares).isCloseTo(26 / 64., within(1e-6));
  }

  /// `A^-1 = [5 1 -2; 1 5 -2; -2 -2 4] / 8`. Each unit vector of noise moves the row by one column
  /// of `L'^-1`, and the outer products of these columns add up to `A^-1`.
  @Test
  void conditionalCovarianceIsTheInverseOfA() {
    double[] mean = {5 / 8., 1 / 8., 6 / 8.};
    double[] covariance = new double[9];

    for (int k = 0; k < 3; k++) {
      double[] noise = new double[3];
      noise[k] = 1;
      draw(BOTH, MOVIES, STANDARD, 1, noise);
      for (int i = 0; i < 9; i++) {
        covariance[i] += (row[i / 3] - mean[i / 3]) * (row[i % 3] - mean[i % 3]);
      }
    }

    double[] inverse = {5 / 8., 1 / 8., -2 / 8., 1 / 8., 5 / 8., -2 / 8., -2 / 8., -2 / 8., 4 / 8.};
    assertThat(covariance).containsExactly(inverse, within(1e-6));
  }

  /// `A = I + 4 x x'`, so `w = 4 y / (1 + 4 x'x) x = 8/9 x`; the error is `2 - 16/9 = 2/9`.
  @Test
  void preciseRatingsPullTheRowTowardsThem() {
    double squares = draw(ONE, MOVIES, STANDARD, 4);

    assertThat(row).usingComparatorWithPrecision(1e-6f).containsExactly(8 / 9f, 0f, 8 / 9f, 0f);
    assertThat(squares).isCloseTo(4 / 81., within(1e-6));
  }

  /// With a weight of 4, all regressors of movie 0 count twice. The same as a rating of precision
  /// 4, but the weight counts in the squared error, too.
  @Test
  void ratingsCountByTheWeightOfTheOtherSide() {
    float[] twice = {2, 0, 2, -1, 0, 1, 1, 0};

    double squares = draw(ONE, twice, STANDARD, 1);

    assertThat(row).usingComparatorWithPrecision(1e-6f).containsExactly(8 / 9f, 0f, 8 / 9f, 0f);
    assertThat(squares).isCloseTo(16 / 81., within(1e-6));
  }

  /// The precision `[4 2 0; 2 2 0; 0 0 1]` has `L = [2 0 0; 1 1 0; 0 0 1]`, and `L' d = [2 3 5]`
  /// for `d = [-1/2 3 5]`.
  @Test
  void withoutRatingsTheRowFollowsThePrior() {
    RowPrior prior = RowPrior.of(new double[3], new double[] {4, 2, 0, 2, 2, 0, 0, 0, 1});
    sampler.read(0, 0, 1, NONE, MOVIES);

    double squares =
        sampler.draw(0, 1, prior, new float[] {10, 20, 30, 0}, row, new FixedNormals(2, 3, 5))[0];

    assertThat(row).usingComparatorWithPrecision(1e-5f).containsExactly(9.5f, 23f, 35f, 0f);
    assertThat(squares).isZero();
  }

  /// 300 ratings of 1 for a movie of zeros: the bias is `300 / (1 + 300)`.
  @Test
  void readsMoreRatingsThanABlockHolds() {
    float[] values = new float[300];
    Arrays.fill(values, 1);
    SparseRatings many = new SparseRatings(new int[] {0, 300}, new int[300], values);

    draw(many, new float[] {0, 0, 1, 0}, STANDARD, 1);

    assertThat(row).usingComparatorWithPrecision(1e-6f).containsExactly(0f, 0f, 300 / 301f, 0f);
  }

  /// Two rows of one batch with different precisions are what each is alone.
  @Test
  void drawsTheRowsOfABatchIndependently() {
    SparseRatings two =
        new SparseRatings(new int[] {0, 1, 2}, new int[] {0, 1}, new float[] {2.5f, 1});
    float[] rows = new float[3 * STRIDE];
    sampler.read(0, 0, 4, two, MOVIES);
    sampler.read(1, 1, 1, two, MOVIES);

    double[] squares =
        sampler.draw(1, 2, STANDARD, new float[3 * STRIDE], rows, new FixedNormals());

    assertThat(rows)
        .usingComparatorWithPrecision(1e-6f)
        .containsExactly(0, 0, 0, 0, 8 / 9f, 0, 8 / 9f, 0, 0, 1 / 3f, 1 / 3f, 0);
    assertThat(squares[0]).isCloseTo(4 / 81., within(1e-6));
    assertThat(squares[1]).isCloseTo(1 / 9., within(1e-6));
  }

  /// Draws row 0.
  private double draw(
      SparseRatings ratings,
      float[] regressors,
      RowPrior prior,
      double precision,
      double... noise) {
    sampler.read(0, 0, precision, ratings, regressors);
    return sampler.draw(0, 1, prior, new float[STRIDE], row, new FixedNormals(noise))[0];
  }
}
