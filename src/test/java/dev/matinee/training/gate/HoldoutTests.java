package dev.matinee.training.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.IdIndex;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.ratings.store.TrainingSet;
import dev.matinee.training.Tastes;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Users rate movie 0 first, then movie 1, and so on: row 10 * user + movie of the rating table.
class HoldoutTests {

  @Test
  void holdsOutTheNewestRatingsOfEachUser() {
    Holdout holdout = Holdout.of(set(10, 10), .2, 1);

    assertThat(holdout.kind()).isEqualTo("newest-per-user");
    assertThat(holdout.split().holdout().size()).isEqualTo(20);
    assertThat(holdout.split().train().size()).isEqualTo(80);
    assertThat(holdout.held().stream().map(row -> row % 10)).allMatch(movie -> movie >= 8);
  }

  @Test
  void holdsOutAtRandomWhenUsersHaveFewRatings() {
    Holdout holdout = Holdout.of(set(100, 4), .2, 1);

    assertThat(holdout.kind()).isEqualTo("random");
    assertThat(holdout.split().holdout().size()).isEqualTo(holdout.held().cardinality());
    assertThat(holdout.held().cardinality()).isBetween(50, 110);
  }

  @Test
  void isInconclusiveWithFewerThanTwentyRatings() {
    assertThat(evaluation(9).conclusive()).isFalse();
    assertThat(evaluation(9).baselines()).isEmpty();

    assertThat(evaluation(10).conclusive()).isTrue();
    assertThat(evaluation(10).baselines()).containsKey("biases");
  }

  @Test
  void ratingsNewToBothAreHeldOutAndFresh() {
    TrainingSet set = set(10, 10);
    IntStream.range(0, 100).filter(row -> row % 10 == 9).forEach(set.fresh()::set);

    Holdout holdout = Holdout.of(set, .2, 1);

    BitSet newest = new BitSet();
    BitSet secondOfEachPair = new BitSet();
    for (int user = 0; user < 10; user++) {
      newest.set(10 * user + 9);
      secondOfEachPair.set(2 * user + 1);
    }
    assertThat(holdout.newToBoth()).isEqualTo(newest);
    assertThat(holdout.newToBothInHoldout()).isEqualTo(secondOfEachPair);
  }

  /// Half of 4,000 ratings are new, and a fifth of these is held out.
  @Test
  void aRetrainHoldsOutAFifthOfTheNewRatings() {
    TrainingSet set = set(200, 20);
    set.fresh().set(2_000, 4_000);

    Holdout holdout = Holdout.ofNewRatings(set, 1);

    assertThat(holdout.kind()).isEqualTo("new-ratings");
    assertThat(holdout.held().cardinality()).isBetween(330, 470);
    assertThat(holdout.held().nextSetBit(0)).isGreaterThanOrEqualTo(2_000);
    assertThat(holdout.newToBoth()).isEqualTo(holdout.held());
    assertThat(holdout.split().train().size()).isEqualTo(4_000 - holdout.held().cardinality());
  }

  @Test
  void aRetrainHoldsOutNothingOfFewNewRatings() {
    TrainingSet set = set(200, 20);
    set.fresh().set(0, 500);

    assertThat(Holdout.ofNewRatings(set, 1).held().isEmpty()).isTrue();
  }

  @Test
  void aRetrainHoldsOutAtMostAboutTenThousandRatings() {
    TrainingSet set = set(1_000, 100);
    set.fresh().set(0, 100_000);

    assertThat(Holdout.ofNewRatings(set, 1).held().cardinality()).isBetween(9_500, 10_500);
  }

  private static HoldoutEvaluation evaluation(int users) {
    RatingTable table = table(users, 10);
    Split split = Split.of(table, Split.newest(table, .2, i -> true));
    Holdout holdout = new Holdout("test", split, new BitSet(), new BitSet());
    return HoldoutEvaluation.of(TrainingData.of(table), holdout, new RatingScale(1, 10, 1));
  }

  private static TrainingSet set(int users, int movies) {
    return new TrainingSet(
        TrainingData.of(table(users, movies)), ids(users), ids(movies), 1, new BitSet());
  }

  private static RatingTable table(int users, int movies) {
    return Tastes.of(users, movies, movie -> movie);
  }

  private static IdIndex ids(int size) {
    return IdIndex.of(LongStream.range(100, 100 + size).toArray());
  }
}
