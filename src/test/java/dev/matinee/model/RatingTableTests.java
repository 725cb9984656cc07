package dev.matinee.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RatingTableTests {

  final RatingTable table =
      new RatingTable(
          3,
          2,
          new int[] {0, 0, 2},
          new int[] {0, 1, 1},
          new float[] {4, 8, 6},
          new int[] {10, 20, 30});

  @Test
  void knowsWhereAUserStarts() {
    assertThat(table.start(0)).isEqualTo(0);
    assertThat(table.start(1)).isEqualTo(2);
    assertThat(table.start(2)).isEqualTo(2);
    assertThat(table.start(3)).isEqualTo(3);
  }

  @Test
  void givesTheRatingsOfOneUser() {
    assertThat(table.of(0).size()).isEqualTo(2);
    assertThat(table.of(0).movie(1)).isEqualTo(1);
    assertThat(table.of(0).value(1)).isEqualTo(8);
    assertThat(table.of(1).size()).isZero();
  }

  @Test
  void averagesAllRatings() {
    assertThat(table.mean()).isEqualTo(6);
  }

  @Test
  void filtersEntriesAndKeepsRows() {
    RatingTable late = table.filter(i -> table.time(i) >= 20);

    assertThat(late.size()).isEqualTo(2);
    assertThat(late.users()).isEqualTo(3);
    assertThat(late.value(0)).isEqualTo(8);
    assertThat(late.user(1)).isEqualTo(2);
  }

  @Test
  void refusesDisorderAndDuplicates() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> twoRatings(new int[] {1, 0}, new int[] {0, 0}))
        .withMessageContaining("out of order");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> twoRatings(new int[] {0, 0}, new int[] {1, 1}))
        .withMessageContaining("out of order");
  }

  @Test
  void refusesRatingsThatAreNoNumbers() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RatingTable(
                    1, 1, new int[] {0}, new int[] {0}, new float[] {Float.NaN}, new int[] {0}))
        .withMessageContaining("NaN");
  }

  private static RatingTable twoRatings(int[] users, int[] movies) {
    return new RatingTable(2, 2, users, movies, new float[] {1, 2}, new int[] {0, 0});
  }
}
