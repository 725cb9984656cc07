package dev.matinee.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import org.junit.jupiter.api.Test;

class ListEvaluationTests {

  static final RatingScale STARS = new RatingScale(1, 5, 1);

  /// User 0 rated movie 0, user 1 movies 0 and 1, of 4.
  static final RatingTable TRAIN =
      new RatingTable(
          2, 4, new int[] {0, 1, 1}, new int[] {0, 0, 1}, new float[] {3, 3, 3}, new int[3]);

  /// User 0 rated movies 1 (4 stars) and 3 (2 stars).
  static final RatingTable TEST =
      new RatingTable(2, 4, new int[] {0, 0}, new int[] {1, 3}, new float[] {4, 2}, new int[2]);

  /// The list is 2, 1, 3: hits at places 2 and 3 of an ideal 1 and 2.
  @Test
  void measuresWhatIsHitAndWhere() {
    RankingFigures figures =
        new ListEvaluation(TRAIN, TEST, STARS, 10)
            .of((user, into) -> System.arraycopy(new double[] {9, 2, 3, 1}, 0, into, 0, 4));

    double second = Math.log(2) / Math.log(3);
    assertThat(figures.ndcgAt10()).isCloseTo((second + .5) / (1 + second), within(1e-12));
    assertThat(figures.ndcgAt10Liked()).isCloseTo(second, within(1e-12));
    assertThat(figures.recallAt20()).isEqualTo(1);
    assertThat(figures.users()).isEqualTo(1);
  }

  @Test
  void neverListsWhatWasRatedInTraining() {
    RankingFigures figures =
        new ListEvaluation(TRAIN, TEST, STARS, 10)
            .of((user, into) -> System.arraycopy(new double[] {9, 8, 1, 7}, 0, into, 0, 4));

    assertThat(figures.ndcgAt10()).isEqualTo(1);
  }

  @Test
  void breaksTiesByPopularity() {
    RankingFigures figures = new ListEvaluation(TRAIN, TEST, STARS, 10).ofPopularity();

    double hits = 1 + .5;
    assertThat(figures.ndcgAt10()).isCloseTo(hits / (1 + Math.log(2) / Math.log(3)), within(1e-12));
  }

  @Test
  void measuresNothingWithoutTestRatings() {
    RatingTable none = new RatingTable(2, 4, new int[0], new int[0], new float[0], new int[0]);

    RankingFigures figures = new ListEvaluation(TRAIN, none, STARS, 10).ofPopularity();

    assertThat(figures.ndcgAt10()).isNaN();
    assertThat(figures.users()).isZero();
  }

  @Test
  void spreadsASampleOfUsersOverAll() {
    RatingTable all =
        new RatingTable(
            4,
            2,
            new int[] {0, 1, 2, 3},
            new int[] {0, 0, 1, 1},
            new float[] {5, 5, 5, 5},
            new int[4]);
    RatingTable none = new RatingTable(4, 2, new int[0], new int[0], new float[0], new int[0]);

    ListEvaluation half = new ListEvaluation(none, all, STARS, 2);

    assertThat(half.users()).isEqualTo(2);
    assertThat(half.of((user, into) -> into[0] = 1).ndcgAt10())
        .isCloseTo((1 + Math.log(2) / Math.log(3)) / 2, within(1e-12));
  }
}
