package dev.matinee.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.TrainingData;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairedBootstrapTests {

  @Test
  void seesNoLuckInADifferenceThatIsTheSameForEverybody() {
    Comparison comparison =
        new PairedBootstrap(new int[] {1, 1, 1}, new double[] {4, 4, 4}, new double[] {1, 1, 1})
            .comparison(1);

    assertThat(comparison).isEqualTo(new Comparison(3, 3, 2, 1, 1, 1));
    assertThat(comparison.isWorse(.5)).isTrue();
    assertThat(comparison.isWorse(1)).isFalse();
  }

  /// Of four equally likely samples, one has only the first user, one only the second.
  @Test
  void drawsUsersWithAllTheirRatings() {
    Comparison comparison =
        new PairedBootstrap(new int[] {100, 100}, new double[] {0, 100}, new double[] {100, 0})
            .comparison(1);

    assertThat(comparison.difference()).isZero();
    assertThat(comparison.low()).isEqualTo(-1);
    assertThat(comparison.high()).isEqualTo(1);
    assertThat(comparison.isWorse(0)).isFalse();
  }

  /// The difference of the errors has mean .1 and deviation .5, so over 400 users its mean deviates
  /// by .025.
  @Test
  void findsTheIntervalThatTheNormalDistributionPredicts() {
    int users = 400;
    SplittableRandom random = new SplittableRandom(7);
    int[] ratings = new int[users];
    double[] squares = new double[users];
    double[] others = new double[users];
    for (int u = 0; u < users; u++) {
      double shared = 100 * random.nextDouble();
      ratings[u] = 1;
      others[u] = shared;
      squares[u] = shared + .1 + .5 * random.nextGaussian();
    }

    Comparison comparison = new PairedBootstrap(ratings, squares, others).comparison(3);

    double perSquare = 1 / (2 * comparison.otherRmse());
    assertThat(comparison.difference()).isCloseTo(.1 * perSquare, within(.05 * perSquare));
    assertThat(comparison.high() - comparison.low())
        .isCloseTo(2 * 1.96 * .025 * perSquare, within(.01 * perSquare));
  }

  @Test
  void findsTheSameIntervalForTheSameSeed() {
    int[] ratings = new int[40];
    Arrays.setAll(ratings, user -> 1 + user % 3);
    double[] squares = new SplittableRandom(1).doubles(40).toArray();
    double[] others = new SplittableRandom(2).doubles(40).toArray();
    PairedBootstrap bootstrap = new PairedBootstrap(ratings, squares, others);

    assertThat(bootstrap.comparison(5)).isEqualTo(bootstrap.comparison(5));
    assertThat(bootstrap.comparison(5)).isNotEqualTo(bootstrap.comparison(6));
  }

  @Test
  void comparesPredictionsOfTheSameRatings() {
    RatingTable holdout = SmallRatings.of(new double[][] {{4, 0, 6}, {0, 0, 0}, {0, 4, 6}});

    Comparison comparison =
        PairedBootstrap.compare(predictions(7, holdout), predictions(5, holdout), 1);

    assertThat(comparison.ratings()).isEqualTo(4);
    assertThat(comparison.users()).isEqualTo(2);
    assertThat(comparison.rmse()).isEqualTo(Math.sqrt(5));
    assertThat(comparison.otherRmse()).isEqualTo(1);
    assertThat(comparison.low()).isEqualTo(Math.sqrt(5) - 1);
  }

  @Test
  void rejectsPredictionsOfDifferentRatings() {
    RatingTable holdout = SmallRatings.of(new double[][] {{4, 0, 6}, {0, 4, 6}});
    RatingTable other = SmallRatings.of(new double[][] {{4, 0, 6}, {4, 0, 6}});

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> PairedBootstrap.compare(predictions(7, holdout), predictions(7, other), 1));
  }

  private static HoldoutPredictions predictions(double value, RatingTable holdout) {
    return HoldoutPredictions.of(
        new TableModel(3, row -> value, row -> 1),
        TrainingData.of(holdout.filter(i -> false)),
        holdout,
        RatingScale.parse("1:10"));
  }
}
