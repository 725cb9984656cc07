package dev.matinee.model.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.RatingScale;
import dev.matinee.model.UserRatings;
import dev.matinee.model.ranking.RankingModel.RankedUser;
import dev.matinee.model.snapshot.StoredRankingModels;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ItemWeightsTests {

  /// Rows: 0 speaks for 1 and against 2, 1 speaks for 2, 2 for nothing.
  static final ItemWeights WEIGHTS =
      new ItemWeights(
          ImplicitWeight.on(new RatingScale(1, 10, 1)),
          new int[] {0, 2, 3, 3},
          new int[] {1, 2, 2},
          new float[] {.5f, -.25f, 1});

  static final UserRatings RATINGS = new UserRatings(new int[] {0, 1}, new float[] {8, 5});

  @Test
  void addsUpTheWeightsOfRatedMoviesByTheirStrength() {
    assertThat(scores(WEIGHTS, RATINGS)).containsExactly(new double[] {0, .4, .3}, within(1e-6));
  }

  @Test
  void splitsAScoreIntoTheSharesOfTheRatings() {
    RankedUser user = WEIGHTS.foldIn(RATINGS);

    assertThat(user.contributions(2)).containsExactly(new double[] {-.2, .5}, within(1e-6));
    assertThat(Arrays.stream(user.contributions(2)).sum())
        .isCloseTo(scores(WEIGHTS, RATINGS)[2], within(1e-6));
  }

  @Test
  void losesExactlyTheShareOfARatingThatIsTakenBack() {
    double share = WEIGHTS.foldIn(RATINGS).contributions(2)[1];

    assertThat(scores(WEIGHTS, RATINGS)[2] - scores(WEIGHTS, RATINGS.without(1))[2])
        .isCloseTo(share, within(1e-6));
  }

  @Test
  void knowsNothingOfSomebodyWithoutRatings() {
    assertThat(scores(WEIGHTS, UserRatings.NONE)).containsOnly(0);
    assertThat(scores(ItemWeights.none(3), RATINGS)).containsOnly(0);
  }

  @Test
  void tellsWhatAMovieSpeaksFor() {
    double[] similar = {9, 9, 9};

    WEIGHTS.similarTo(0, similar);

    assertThat(similar).containsExactly(0, .5, -.25);
  }

  @Test
  void readsWhatItWrote() {
    ArrayBundle bundle = new ArrayBundle();
    WEIGHTS.writeTo(bundle);

    RankingModel read = StoredRankingModels.read(bundle, 3);

    assertThat(scores(read, RATINGS)).isEqualTo(scores(WEIGHTS, RATINGS));
  }

  @Test
  void isEmptyWhereNothingWasWritten() {
    assertThat(scores(StoredRankingModels.read(new ArrayBundle(), 3), RATINGS)).containsOnly(0);
  }

  @Test
  void refusesUnknownKindsAndArraysThatDoNotFit() {
    ArrayBundle bundle = new ArrayBundle();
    bundle.put(RankingModel.KIND_KEY, "crystal-ball");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> StoredRankingModels.read(bundle, 3))
        .withMessageContaining("crystal-ball");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ItemWeights(
                    new ImplicitWeight(0, 1), new int[] {0, 2}, new int[1], new float[1]));
  }

  @Test
  void ratesStrengthByTheScale() {
    assertThat(ImplicitWeight.on(new RatingScale(1, 10, 1)).of(8)).isEqualTo(.8f);
    assertThat(ImplicitWeight.on(new RatingScale(.5, 5, .5)).of(.5f)).isEqualTo(.1f);
    assertThat(ImplicitWeight.on(new RatingScale(-10, 10, 5)).of(-10)).isEqualTo(.2f);
  }

  static double[] scores(RankingModel model, UserRatings ratings) {
    double[] scores = new double[model.movies()];
    model.foldIn(ratings).scoreAll(scores);
    return scores;
  }
}
