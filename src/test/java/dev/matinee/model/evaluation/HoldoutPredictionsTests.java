package dev.matinee.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.Contributions;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.bias.Baselines;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldoutPredictionsTests {

  RatingScale scale = RatingScale.parse("1:10");
  RatingTable known = SmallRatings.of(new double[][] {{4, 0}, {0, 8}});
  RatingTable holdout = SmallRatings.of(new double[][] {{0, 5}, {6, 0}});

  @Test
  void measuresErrorsOfFoldedInUsers() {
    ErrorFigures figures =
        HoldoutPredictions.of(new OwnMean(0, 1), TrainingData.of(known), holdout, scale).figures();

    assertThat(figures.rmse()).isCloseTo(Math.sqrt((1 + 4) / 2.), within(1e-6));
    assertThat(figures.mae()).isCloseTo(1.5, within(1e-6));
    assertThat(figures.ratings()).isEqualTo(2);
  }

  @Test
  void clipsToTheScale() {
    RatingTable outside = SmallRatings.of(new double[][] {{40, 0}, {0, -8}});

    HoldoutPredictions predictions =
        HoldoutPredictions.of(new OwnMean(0, 1), TrainingData.of(outside), holdout, scale);

    assertThat(predictions.error(0)).isEqualTo(10 - 5);
    assertThat(predictions.error(1)).isEqualTo(1 - 6);
  }

  @Test
  void hasNoErrorWithoutHeldOutRatings() {
    RatingTable none = holdout.filter(i -> false);

    HoldoutPredictions predictions =
        HoldoutPredictions.of(new OwnMean(0, 1), TrainingData.of(known), none, scale);

    assertThat(predictions.figures().rmse()).isNaN();
    assertThat(predictions.calibrate().halfWidth(3, 3)).isInfinite();
  }

  @Test
  void coversNinetyPercent() {
    RatingTable ratings = SmallRatings.generated(200, 100, 1);
    Split split = Split.random(ratings, .3, 2);
    RatingModel model = Baselines.train(split.train()).values().iterator().next();

    HoldoutPredictions predictions =
        HoldoutPredictions.of(model, TrainingData.of(split.train()), split.holdout(), scale);

    assertThat(predictions.figures().coverage90()).isBetween(.87, .95);
    assertThat(predictions.figures(predictions.calibrate()).coverage90()).isBetween(.89, .95);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, .3, 1e-50})
  void equalErrorsAllLieWithinTheirInterval(double deviation) {
    double[][] values = new double[20][20];
    for (double[] row : values) {
      Arrays.fill(row, 5);
    }
    RatingTable held = SmallRatings.of(values);
    RatingModel model = new OwnMean(3.7, deviation);

    HoldoutPredictions predictions =
        HoldoutPredictions.of(model, TrainingData.of(held.filter(i -> false)), held, scale);

    assertThat(predictions.figures(predictions.calibrate()).coverage90()).isEqualTo(1);
  }

  @Test
  void predictsByAModelOfOtherMovies() {
    RatingTable seen = SmallRatings.of(new double[][] {{4, 6, 2}});
    RatingTable asked = SmallRatings.of(new double[][] {{9, 9, 9}});
    TableModel model = new TableModel(7, row -> row, row -> row);

    HoldoutPredictions predictions =
        HoldoutPredictions.of(model, new int[] {6, -1, 5}, TrainingData.of(seen), asked, scale);

    assertThat(predictions.error(0)).isEqualTo(6 - 9);
    assertThat(predictions.error(1)).as("as many as known ratings").isEqualTo(2 - 9);
    assertThat(predictions.error(2)).isEqualTo(5 - 9);
    assertThat(predictions.deviation(2)).isEqualTo(5);
  }

  @Test
  void narrowsDownToSomeRatings() {
    BitSet second = new BitSet();
    second.set(1);

    HoldoutPredictions all =
        HoldoutPredictions.of(new OwnMean(0, 1), TrainingData.of(known), holdout, scale);

    assertThat(all.only(second).size()).isEqualTo(1);
    assertThat(all.only(second).error(0)).isEqualTo(all.error(1));
    assertThat(all.only(second).holdout().movie(0)).isZero();
  }

  @Test
  void noticesWhatIsNotFiniteEvenWhenItIsClipped() {
    TableModel endless = new TableModel(2, row -> Double.POSITIVE_INFINITY, row -> 1);
    TableModel lost = new TableModel(2, row -> 5, row -> Double.NaN);

    assertThat(of(new OwnMean(0, 1)).finite()).isTrue();
    assertThat(of(endless).finite()).isFalse();
    assertThat(of(lost).finite()).isFalse();
  }

  @Test
  void rejectsTablesOfDifferentShape() {
    RatingTable wider = SmallRatings.of(new double[][] {{1, 2, 3}});

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> HoldoutPredictions.of(new OwnMean(0, 1), TrainingData.of(known), wider, scale));
  }

  private HoldoutPredictions of(RatingModel model) {
    return HoldoutPredictions.of(model, TrainingData.of(known), holdout, scale);
  }

  /// Predicts the mean of the user's own ratings.
  ///
  /// @param otherwise what to predict for users without ratings
  private record OwnMean(double otherwise, double deviation) implements RatingModel {

    @Override
    public int movies() {
      return 2;
    }

    @Override
    public FoldedUser foldIn(UserProfile user) {
      UserRatings ratings = user.ratings();
      double sum = 0;
      for (int i = 0; i < ratings.size(); i++) {
        sum += ratings.value(i);
      }
      double mean = ratings.size() == 0 ? otherwise : sum / ratings.size();
      return new FoldedUser() {
        @Override
        public double predict(int movieRow) {
          return mean;
        }

        @Override
        public double deviation(int movieRow) {
          return deviation;
        }

        @Override
        public double predictUnknownMovie(MovieMetadata movie) {
          return mean;
        }

        @Override
        public Contributions explain(int movieRow) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Contributions explainUnknownMovie(MovieMetadata movie) {
          throw new UnsupportedOperationException();
        }
      };
    }

    @Override
    public void writeTo(ArrayBundle bundle) {
      throw new UnsupportedOperationException();
    }
  }
}
