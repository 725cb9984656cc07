package dev.matinee.model.rating.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.algebra.Cholesky;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PosteriorUncertaintyTests {

  /// A = diag(1, 4), so variances of 1 and 1/4; predictions of (1, 0) and (0, 1) matter alike.
  static final LinearUserModel.Posterior TWO =
      new LinearUserModel.Posterior(new double[] {1, 0, 0, 2}, 1);

  static final double[] MEAN = {.5, 0, 0, .5};
  static final double[][] MOVIES = {{1, 0}, {0, 1}, {1, 1}};

  @Test
  void takesAwayWhatARatingTeaches() {
    PosteriorUncertainty uncertainty = new PosteriorUncertainty(TWO, MEAN, MOVIES);

    assertThat(uncertainty.total()).isCloseTo((1 + .25) / 2, within(1e-12));
    assertThat(uncertainty.reduction(0)).isCloseTo(.5 / 2, within(1e-12));
    assertThat(uncertainty.reduction(1)).isCloseTo(.5 / 16 / 1.25, within(1e-12));
    assertThat(uncertainty.reduction(2)).isCloseTo((.5 + .5 / 16) / 2.25, within(1e-12));
  }

  @Test
  void learnsLessFromASecondRatingOfTheSameKind() {
    PosteriorUncertainty uncertainty = new PosteriorUncertainty(TWO, MEAN, MOVIES);

    uncertainty.expect(0, 1);

    // A = diag(2, 4)
    assertThat(uncertainty.total()).isCloseTo((.5 + .25) / 2, within(1e-12));
    assertThat(uncertainty.reduction(0)).isCloseTo(.5 / 4 / 1.5, within(1e-12));
    assertThat(uncertainty.reduction(1)).isCloseTo(.5 / 16 / 1.25, within(1e-12));
  }

  @Test
  void expectsAsMuchPrecisionAsTheAnswerIsLikely() {
    PosteriorUncertainty uncertainty = new PosteriorUncertainty(TWO, MEAN, MOVIES);

    uncertainty.expect(0, .5);

    // A = diag(1.5, 4)
    assertThat(uncertainty.total()).isCloseTo((1 / 1.5 + .25) / 2, within(1e-12));
  }

  @Test
  void isWhatIsLeftWhenTheRatingIsAdded() {
    int size = 5;
    double noise = .7;
    SplittableRandom random = new SplittableRandom(1);
    double[][] movies = new double[30][size];
    double[] a = new double[size * size];
    double[] mean = new double[size * size];
    for (int m = 0; m < movies.length; m++) {
      movies[m] = random.doubles(size, -1, 1).toArray();
      add(movies[m], 1, m < 8 ? a : mean);
    }
    PosteriorUncertainty uncertainty = uncertainty(a, mean, movies, noise);

    uncertainty.expect(3, .4);
    add(movies[3], .4 / noise, a);

    for (int m = 0; m < movies.length; m++) {
      double[] more = a.clone();
      add(movies[m], 1 / noise, more);
      double left = uncertainty(more, mean, movies, noise).total();
      assertThat(uncertainty.reduction(m)).isCloseTo(uncertainty.total() - left, within(1e-9));
    }
    assertThat(uncertainty.total())
        .isCloseTo(uncertainty(a, mean, movies, noise).total(), within(1e-9));
  }

  private static void add(double[] x, double weight, double[] matrix) {
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        matrix[i * x.length + j] += weight * x[i] * x[j];
      }
    }
  }

  private static PosteriorUncertainty uncertainty(
      double[] a, double[] mean, double[][] movies, double noise) {
    double[] factor = a.clone();
    Cholesky.decompose(factor, movies[0].length);
    return new PosteriorUncertainty(new LinearUserModel.Posterior(factor, noise), mean, movies);
  }
}
