package dev.matinee.serving;

import static dev.matinee.serving.Serving.ids;
import static dev.matinee.serving.Serving.wish;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiversityTests {

  final Serving serving = new Serving();

  @BeforeEach
  void threeWarFilmsAndTwoComedies() {
    serving
        .store
        .addMovie(1, null, "War")
        .addMovie(2, null, "War")
        .addMovie(3, null, "War")
        .addMovie(4, null, "Comedy")
        .addMovie(5, null, "Comedy", "War")
        .addUser("ann");
    serving.active.publish(Snapshots.of(1, 9, 8.5, 8, 4, 3));
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
  void measuresOverlapAsCommonOverAllGenres() {
    assertThat(Diversity.overlap(new int[] {1, 3}, new int[] {3, 5, 7})).isEqualTo(.25);
    assertThat(Diversity.overlap(new int[] {2}, new int[] {2})).isEqualTo(1);
    assertThat(Diversity.overlap(new int[0], new int[0])).isZero();
  }
}
