package dev.matinee.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.TrainingData;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class CalibrationTests {

  RatingScale scale = RatingScale.parse("1:10");

  @Test
  void setsMeanPredictionsBesideMeanRatings() {
    double[] ratings = {2, 4, 6, 8, 10, 2, 4, 6, 8, 10, 2, 4, 6, 8, 10, 2, 4, 6, 8, 10};

    Calibration calibration = of(ratings, row -> 1 + row / 4., row -> 1);

    assertThat(calibration.bins()).hasSize(10);
    assertThat(calibration.bins().get(0)).isEqualTo(new ReliabilityBin(1, 1.25, 2, 1.125, 3));
    assertThat(calibration.bins().get(9)).isEqualTo(new ReliabilityBin(5.5, 5.75, 2, 5.625, 9));
  }

  @Test
  void keepsEqualPredictionsTogether() {
    double[] ratings = {2, 4, 6, 8, 10, 2, 4, 6, 8, 10};

    Calibration calibration = of(ratings, row -> row < 7 ? 5 : 6, row -> 1);

    assertThat(calibration.bins())
        .containsExactly(
            new ReliabilityBin(5, 5, 7, 5, 36 / 7.), new ReliabilityBin(6, 6, 3, 6, 8));
  }

  @Test
  void countsRatingsInsideNormalIntervals() {
    double[] ratings = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    Calibration calibration = of(ratings, row -> 5, row -> 2);

    assertThat(calibration.normal())
        .containsExactly(
            new LevelCoverage(.5, .3),
            new LevelCoverage(.8, .5),
            new LevelCoverage(.9, .7),
            new LevelCoverage(.95, .7));
  }

  @Test
  void hasNoNormalIntervalsOfAModelThatExpectsNoDeviation() {
    assertThat(of(new double[] {1, 2, 3}, row -> 2, row -> 1).normal()).isEmpty();
  }

  @Test
  void measuresTheIntervalsOfAnswers() {
    double[] low = new double[100];
    double[] high = new double[100];
    Arrays.setAll(low, i -> i < 90 ? 4 : 1);
    Arrays.setAll(high, i -> i < 90 ? 7 : 10);
    RatingTable holdout = SmallRatings.of(new double[][] {low, high});

    Calibration calibration = of(holdout, row -> 5, row -> 1);

    assertThat(calibration.conformal90()).as("half-widths of 5 and of 4").isEqualTo(.95);
  }

  private Calibration of(
      double[] ratings, IntToDoubleFunction prediction, IntToDoubleFunction deviation) {
    return of(SmallRatings.of(new double[][] {ratings}), prediction, deviation);
  }

  private Calibration of(
      RatingTable holdout, IntToDoubleFunction prediction, IntToDoubleFunction deviation) {
    TrainingData known = TrainingData.of(holdout.filter(i -> false));
    return Calibration.of(
        HoldoutPredictions.of(
            new TableModel(holdout.movies(), prediction, deviation), known, holdout, scale));
  }
}
