package dev.matinee.serving.lists;

import static dev.matinee.serving.Serving.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.serving.Serving;
import dev.matinee.serving.Snapshots;
import dev.matinee.serving.lists.Recommendations.Item;
import dev.matinee.serving.lists.Recommendations.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Movie 6 gets .9 * .5 - 1 * .25 + .4 * .5 + .2 * .25 + .6 * 1 from the ratings of 1 to 5.
class ListReasonsTests {

  final Serving serving = new Serving();

  @BeforeEach
  void fiveRatedMoviesThatSpeakForTheSixth() {
    serving.store.addMovies(1, 2, 3, 4, 5, 6, 7);
    serving.store.rate("ann", 1, 9).rate("ann", 2, 10).rate("ann", 3, 4).rate("ann", 4, 2);
    serving.store.rate("ann", 5, 6).addUser("new");
    double[][] weights = new double[7][7];
    weights[0][5] = .5;
    weights[1][5] = -.25;
    weights[2][5] = .5;
    weights[3][5] = .25;
    weights[4][5] = 1;
    serving.active.publish(
        Snapshots.of(
            1,
            new double[] {5, 5, 5, 5, 5, 5, 5},
            new int[] {9, 9, 9, 9, 9, 9, 9},
            Snapshots.weights(weights)));
  }

  @Test
  void namesTheThreeRatingsThatAddMostToTheScore() {
    assertThat(sixth().score()).isCloseTo(.45 - .25 + .2 + .05 + .6, within(1e-6));
    assertThat(sixth().because())
        .extracting(reason -> reason.movie().movieId())
        .containsExactly("m5", "m1", "m3");
    assertThat(sixth().because().stream().mapToDouble(Reason::contribution).sum())
        .isCloseTo(.6 + .45 + .2, within(1e-6));
  }

  @Test
  void namesExactlyWhatTheScoreLosesWithoutTheRating() {
    Item before = sixth();

    serving.store.unrate("ann", 5);

    assertThat(sixth().score())
        .isCloseTo(before.score() - before.because().getFirst().contribution(), within(1e-6));
    assertThat(sixth().because())
        .extracting(reason -> reason.movie().movieId())
        .containsExactly("m1", "m3", "m4");
  }

  @Test
  void namesNothingThatSpeaksAgainstAMovieOrNotAtAll() {
    serving.store.unrate("ann", 1).unrate("ann", 3).unrate("ann", 4);

    assertThat(sixth().because()).extracting(reason -> reason.movie().id()).containsExactly(5L);
    assertThat(serving.recommend("ann", wish().match().query()).items().getLast().because())
        .isEmpty();
  }

  @Test
  void doesNotNameDeletedMovies() {
    serving.store.removeMovie(5);

    assertThat(sixth().because())
        .extracting(reason -> reason.movie().id())
        .containsExactly(1L, 3L, 4L);
  }

  @Test
  void explainsAPredictedRatingByWhatItsRatingsAdd() {
    Item first = serving.recommend("ann", wish().query()).items().getFirst();

    // ratings 9, 10, 4, 2, 6 against a level of 5, each a fifth
    assertThat(first.score()).isCloseTo(5 + (4 + 5 - 1 - 3 + 1) / 5., within(1e-6));
    assertThat(first.because()).extracting(Reason::contribution).containsExactly(1., .8, .2);
    assertThat(first.because())
        .extracting(reason -> reason.movie().id())
        .containsExactly(2L, 1L, 5L);
  }

  @Test
  void hasNothingToSayOfPopularLists() {
    assertThat(serving.recommend("new", wish().match().query()).items())
        .allSatisfy(item -> assertThat(item.because()).isEmpty());
  }

  private Item sixth() {
    Item first = serving.recommend("ann", wish().match().query()).items().getFirst();
    assertThat(first.movie().id()).isEqualTo(6);
    return first;
  }
}
