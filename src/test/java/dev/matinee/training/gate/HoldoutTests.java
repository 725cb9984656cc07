package dev.matinee.training.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingScale;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.training.FakeRatings;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

/// Users rate movie 0 first, then movie 1, and so on: row 10 * user + movie of the rating table.
class HoldoutTests {

  final FakeRatings source = new FakeRatings();

  @Test
  void holdsOutTheNewestRatingsOfEachUser() {
    source.table = FakeRatings.tastes(10, 10, movie -> movie);

    Holdout holdout = Holdout.of(source.read(0), .2, 1, null);

    assertThat(holdout.kind()).isEqualTo("newest-per-user");
    assertThat(holdout.split().holdout().size()).isEqualTo(20);
    assertThat(holdout.split().train().size()).isEqualTo(80);
    assertThat(holdout.held().stream().map(row -> row % 10)).allMatch(movie -> movie >= 8);
    assertThat(holdout.resumable()).as("there is no incumbent").isFalse();
  }

  @Test
  void holdsOutAtRandomWhenUsersHaveFewRatings() {
    source.table = FakeRatings.tastes(100, 4, movie -> movie);

    Holdout holdout = Holdout.of(source.read(0), .2, 1, null);

    assertThat(holdout.kind()).isEqualTo("random");
    assertThat(holdout.split().holdout().size()).isEqualTo(holdout.held().cardinality());
    assertThat(holdout.held().cardinality()).isBetween(50, 110);
  }

  @Test
  void isInconclusiveWithFewerThanTwentyRatings() {
    source.table = FakeRatings.tastes(9, 10, movie -> movie);
    assertThat(evaluation().conclusive()).isFalse();
    assertThat(evaluation().baselines()).isEmpty();

    source.table = FakeRatings.tastes(10, 10, movie -> movie);
    assertThat(evaluation().conclusive()).isTrue();
    assertThat(evaluation().baselines()).containsKey("biases");
  }

  @Test
  void ratingsNewToBothAreHeldOutAndFresh() {
    source.table = FakeRatings.tastes(10, 10, movie -> movie);
    source.writes = row -> row % 10 == 9 ? 2 : 1;

    Holdout holdout = Holdout.of(source.read(1), .2, 1, null);

    BitSet newest = new BitSet();
    BitSet secondOfEachPair = new BitSet();
    for (int user = 0; user < 10; user++) {
      newest.set(10 * user + 9);
      secondOfEachPair.set(2 * user + 1);
    }
    assertThat(holdout.newToBoth()).isEqualTo(newest);
    assertThat(holdout.newToBothInHoldout()).isEqualTo(secondOfEachPair);
  }

  private HoldoutEvaluation evaluation() {
    Holdout holdout = new Holdout("test", split(), new BitSet(), new BitSet(), false);
    return HoldoutEvaluation.of(TrainingData.of(source.table), holdout, new RatingScale(1, 10, 1));
  }

  private Split split() {
    return Split.of(source.table, Split.newest(source.table, .2, i -> true));
  }
}
