package dev.matinee.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingScale;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.TrainingData;
import org.junit.jupiter.api.Test;

class LeastKnownTests {

  /// User 3 has no held-out rating and does not count; of the others user 2 has the fewest.
  HoldoutPredictions predictions =
      HoldoutPredictions.of(
          new TableModel(4, row -> 5, row -> 1),
          TrainingData.of(
              SmallRatings.of(
                  new double[][] {{5, 5, 0, 0}, {5, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}})),
          SmallRatings.of(new double[][] {{0, 0, 6, 7}, {0, 8, 0, 0}, {9, 0, 5, 0}, {0, 0, 0, 0}}),
          RatingScale.parse("1:10"));

  @Test
  void areTheQuarterOfTheUsersWithTheFewestRatings() {
    HoldoutPredictions least = LeastKnown.users(predictions);

    assertThat(least.size()).isEqualTo(2);
    assertThat(least.error(0)).isEqualTo(-4);
    assertThat(least.error(1)).isZero();
  }

  @Test
  void areTheQuarterOfTheMoviesWithTheFewestRatings() {
    HoldoutPredictions least = LeastKnown.movies(predictions);

    assertThat(least.size()).isEqualTo(2);
    assertThat(least.error(0)).isEqualTo(-1);
    assertThat(least.error(1)).isZero();
  }
}
