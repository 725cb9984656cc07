package dev.matinee.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.TrainingData;
import org.junit.jupiter.api.Test;

class ErrorBySupportTests {

  RatingTable known =
      SmallRatings.of(
          new double[][] {
            {5, 5, 5, 5, 5, 0, 0, 0},
            {5, 0, 0, 0, 0, 0, 0, 0},
            {0, 0, 0, 0, 0, 0, 0, 0}
          });
  RatingTable holdout =
      SmallRatings.of(
          new double[][] {
            {0, 0, 0, 0, 0, 8, 0, 0},
            {0, 6, 0, 0, 0, 0, 0, 0},
            {5, 0, 0, 0, 0, 0, 0, 9}
          });

  ErrorBySupport errors =
      ErrorBySupport.of(
          HoldoutPredictions.of(
              new TableModel(8, row -> 5, row -> 1),
              TrainingData.of(known),
              holdout,
              RatingScale.parse("1:10")));

  @Test
  void partsUsersByTheirKnownRatings() {
    assertThat(errors.users())
        .containsExactly(
            new SupportBin(0, 0, 2, Math.sqrt(8), 1),
            new SupportBin(1, 4, 1, 1, 1),
            new SupportBin(5, 9, 1, 3, 1));
  }

  @Test
  void partsMoviesByTheirKnownRatings() {
    assertThat(errors.movies())
        .containsExactly(
            new SupportBin(0, 0, 2, Math.sqrt(12.5), 1), new SupportBin(1, 4, 2, Math.sqrt(.5), 1));
  }
}
