package dev.matinee.serving;

import static dev.matinee.serving.Serving.ids;
import static dev.matinee.serving.Serving.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.ranking.MmrReranker;
import dev.matinee.serving.lists.Recommendations;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiversityTests {

  static final double[] LEVELS = {9, 8.5, 8, 4, 3};

  final Serving serving = new Serving();

  @BeforeEach
  void threeWarMoviesAndTwoComedies() {
    serving
        .store
        .addMovie(1, null, "War")
        .addMovie(2, null, "War")
        .addMovie(3, null, "War")
        .addMovie(4, null, "Comedy")
        .addMovie(5, null, "Comedy", "War")
        .addUser("ann");
    serving.active.publish(Snapshots.of(1, LEVELS));
  }

  @Test
  void changesNothingAtZero() {
    assertThat(ids(serving.recommend("ann", wish().diversity(0).query())))
        .containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void prefersOtherGenresThanThoseBefore() {
    assertThat(ids(serving.recommend("ann", wish().diversity(.5).query())))
        .containsExactly(1L, 4L, 2L, 3L, 5L);
  }

  @Test
  void takesTheLeastSimilarAtOne() {
    assertThat(ids(serving.recommend("ann", wish().diversity(1).limit(2).query())))
        .containsExactly(1L, 4L);
  }

  @Test
  void prefersAnotherAudienceAmongEqualGenres() {
    double[] none = new double[5];
    serving.active.publish(
        Snapshots.of(
            2,
            LEVELS,
            new int[5],
            Snapshots.weights(new double[] {0, .4, -.1, .2, .1}, none, none, none, none)));

    // similar to 1: 2 by (1 + 1) / 2, 3 by (1 + 0) / 2, 4 by (0 + .5) / 2, 5 by (.5 + .25) / 2
    assertThat(ids(serving.recommend("ann", wish().diversity(.5).limit(2).query())))
        .containsExactly(1L, 3L);
  }

  @Test
  void goesOnWhereThePageBeforeEnded() {
    Recommendations.Listed first = serving.recommend("ann", wish().diversity(.5).limit(2).query());

    assertThat(
            ids(
                serving.recommend(
                    "ann",
                    wish().diversity(.5).from(Objects.requireNonNull(first.next())).query())))
        .containsExactly(2L, 3L, 5L);
  }

  @Test
  void measuresOverlapAsCommonOverAllGenres() {
    assertThat(MmrReranker.overlap(new int[] {1, 3}, new int[] {3, 5, 7})).isEqualTo(.25);
    assertThat(MmrReranker.overlap(new int[] {2}, new int[] {2})).isEqualTo(1);
    assertThat(MmrReranker.overlap(new int[0], new int[0])).isZero();
  }
}
