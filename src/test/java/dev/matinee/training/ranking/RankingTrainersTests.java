package dev.matinee.training.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.evaluation.ListEvaluation;
import dev.matinee.model.ranking.RankingModel;
import dev.matinee.model.ranking.RankingTrainer;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTrainersTests {

  static final RatingScale SCALE = new RatingScale(1, 10, 1);

  /// Two tastes: users of one rate movies of one half, mostly.
  static final RatingTable TASTES = tastes(200, 60);

  @Test
  void weightsAreDenseUpToTheLimit() {
    assertThat(recipe(60).settings()).containsEntry("ranking.weights", "dense");
    assertThat(recipe(59).settings()).containsEntry("ranking.weights", "sparse");
  }

  @Test
  void keepsTheSettingsOfAnEarlierRun() {
    RankingTrainer.Recipe earlier = recipe(60);

    RankingTrainer.Recipe recalled =
        RankingTrainers.upTo(0)
            .recall(earlier.settings(), TrainingData.of(TASTES), 42)
            .orElseThrow();

    Map<String, String> expected = new TreeMap<>(earlier.settings());
    expected.put("ranking.weights", "sparse");
    assertThat(recalled.settings()).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void choosesAgainWhereTheSettingsAreOfAnotherTrainer() {
    assertThat(
            RankingTrainers.upTo(60).recall(Map.of("ranking", "als"), TrainingData.of(TASTES), 42))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 0})
  void beatsPopularityWhereTastesDiffer(int denseLimit) {
    Split split = Split.random(TASTES, .2, 1);
    ListEvaluation lists = new ListEvaluation(split.train(), split.holdout(), SCALE, 1000);
    TrainingData train = TrainingData.of(split.train());
    RankingModel model =
        RankingTrainers.upTo(denseLimit)
            .tune(train, SCALE, 42, TrainingMonitor.NONE)
            .train(train, SCALE, TrainingMonitor.NONE);

    double ndcg =
        lists.of((user, into) -> model.foldIn(split.train().of(user)).scoreAll(into)).ndcgAt10();

    assertThat(ndcg).isGreaterThan(1.3 * lists.ofPopularity().ndcgAt10());
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 0})
  void givesTheSameModelForTheSameSeed(int denseLimit) {
    assertThat(scores(denseLimit)).isEqualTo(scores(denseLimit));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 0})
  void copesWithOneRating(int denseLimit) {
    TrainingData one =
        TrainingData.of(new RatingTable(1, 1, new int[1], new int[1], new float[] {5}, new int[1]));

    RankingModel model =
        RankingTrainers.upTo(denseLimit)
            .tune(one, SCALE, 42, TrainingMonitor.NONE)
            .train(one, SCALE, TrainingMonitor.NONE);

    double[] scores = new double[1];
    model.foldIn(one.ratings().of(0)).scoreAll(scores);
    assertThat(scores[0]).isFinite();
  }

  @Test
  void denseWeightsTakeHalfOfTheHeapAtMost() {
    long heap = 200_000_000;

    double bytes = Math.pow(RankingTrainers.denseLimit(heap, 64), 2) * Float.BYTES;

    assertThat(bytes).isBetween(.49 * heap, .5 * heap);
  }

  /// Eight times as many processors invert a matrix of twice the size.
  @Test
  void denseWeightsTakeAMinuteAtMost() {
    int two = RankingTrainers.denseLimit(Long.MAX_VALUE, 2);

    assertThat(Math.pow(two, 3) / 2 / 10e9).isBetween(59., 60.);
    assertThat(RankingTrainers.denseLimit(Long.MAX_VALUE, 16)).isBetween(2 * two, 2 * two + 1);
  }

  private static RankingTrainer.Recipe recipe(int denseLimit) {
    return RankingTrainers.upTo(denseLimit)
        .tune(TrainingData.of(TASTES), SCALE, 42, TrainingMonitor.NONE);
  }

  private static double[] scores(int denseLimit) {
    double[] scores = new double[TASTES.movies()];
    recipe(denseLimit)
        .train(TrainingData.of(TASTES), SCALE, TrainingMonitor.NONE)
        .foldIn(TASTES.of(3))
        .scoreAll(scores);
    return scores;
  }

  private static RatingTable tastes(int users, int movies) {
    SplittableRandom random = new SplittableRandom(3);
    double[][] matrix = new double[users][movies];
    for (int u = 0; u < users; u++) {
      for (int m = 0; m < movies; m++) {
        boolean own = (u % 2 == 0) == (m < movies / 2);
        if (random.nextDouble() < (own ? .4 : .04)) {
          matrix[u][m] = own ? 8 + random.nextInt(3) : 1 + random.nextInt(6);
        }
      }
    }
    return SmallRatings.of(matrix);
  }
}
