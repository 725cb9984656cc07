package dev.matinee.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PopularityTests {

  final RatingTable table =
      new RatingTable(
          2, 3, new int[] {0, 0, 1}, new int[] {0, 1, 1}, new float[] {9, 4, 6}, new int[3]);

  @Test
  void countsTheRatingsOfEachMovie() {
    Popularity popularity = Popularity.of(table);

    assertThat(popularity.count(0)).isEqualTo(1);
    assertThat(popularity.count(1)).isEqualTo(2);
    assertThat(popularity.count(2)).isZero();
  }

  @Test
  void shrinksMeansTowardsTheGivenOne() {
    Popularity popularity = Popularity.of(table);

    assertThat(popularity.shrunkMean(0, 5, 3)).isEqualTo((9 + 3 * 5) / 4.0);
    assertThat(popularity.shrunkMean(2, 5, 3)).isEqualTo(5);
  }

  @Test
  void knowsTheMeanOfAllRatings() {
    assertThat(Popularity.of(table).mean()).isEqualTo(19 / 3.0);
    assertThat(new Popularity(new int[2], new float[2]).mean()).isZero();
  }

  @Test
  void countsARatingHalfForEvery180DaysThatItIsOlderThanTheNewest() {
    int day = 24 * 60 * 60;
    Popularity popularity =
        Popularity.of(
            new RatingTable(
                2,
                3,
                new int[] {0, 0, 1},
                new int[] {0, 1, 1},
                new float[] {9, 4, 6},
                new int[] {0, 180 * day, 360 * day}));

    assertThat(popularity.recent(0)).isEqualTo(.25);
    assertThat(popularity.recent(1)).isEqualTo(1.5);
    assertThat(popularity.recent(2)).isZero();
  }

  @Test
  void countsRatingsOfOneTimeInFull() {
    Popularity popularity = Popularity.of(table);

    assertThat(popularity.recent(0)).isEqualTo(1);
    assertThat(popularity.recent(1)).isEqualTo(2);
  }

  @Test
  void readsBundlesThatDoNotTellWhenMoviesWereRated() {
    ArrayBundle old = new ArrayBundle();
    old.put("popularity.count", new int[] {3, 1});
    old.put("popularity.sum", new float[] {20, 4});

    assertThat(Popularity.read(old).recent(0)).isEqualTo(3);

    ArrayBundle written = new ArrayBundle();
    old.put("popularity.recent", new float[] {1.5f, .25f});
    Popularity.read(old).writeTo(written);
    assertThat(Popularity.read(written).recent(0)).isEqualTo(1.5);
    assertThat(Popularity.read(written).recent(1)).isEqualTo(.25);
  }
}
