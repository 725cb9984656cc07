package dev.matinee.training.bayesian.gibbs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.SmallRatings;
import dev.matinee.model.rating.Standardisation;
import org.junit.jupiter.api.Test;

/// Users 0 and 2 rated movies 0 to 2, user 1 rated none; ratings have the mean 3 and deviation 2.
class SparseRatingsTests {

  final SparseRatings byUser =
      SparseRatings.ofUsers(
          SmallRatings.of(new double[][] {{5, 0, 1}, {0, 0, 0}, {3, 7, 0}}),
          new Standardisation(3, 2));

  @Test
  void standardisesTheRatingsOfEachUser() {
    assertThat(byUser.rows()).isEqualTo(3);
    assertThat(byUser.start()).containsExactly(0, 2, 2, 4);
    assertThat(byUser.other()).containsExactly(0, 2, 0, 1);
    assertThat(byUser.value()).containsExactly(1, -1, 0, 2);
    assertThat(byUser.count(0)).isEqualTo(2);
    assertThat(byUser.count(1)).isZero();
  }

  @Test
  void transposedHasTheRatingsOfEachMovie() {
    SparseRatings byMovie = byUser.transposed(4);

    assertThat(byMovie.start()).containsExactly(0, 2, 3, 4, 4);
    assertThat(byMovie.other()).containsExactly(0, 2, 2, 0);
    assertThat(byMovie.value()).containsExactly(1, 0, 2, -1);
  }
}
