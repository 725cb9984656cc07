package dev.matinee.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingTable;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GeneratedRatingsTests {

  final RatingTable ratings = GeneratedRatings.million(1).table();

  @Test
  void makesAMillionRatingsOnFiveValues() {
    assertThat(ratings.size()).isEqualTo(1_000_000);
    assertThat(ratings.mean()).isBetween(3., 4.);
    for (int i = 0; i < ratings.size(); i += 997) {
      assertThat(ratings.value(i)).isIn(1f, 2f, 3f, 4f, 5f);
    }
  }

  @Test
  void givesMostRatingsToFewUsersAndMovies() {
    assertThat(shareOfBusiestTenth(ratings.userCounts())).isBetween(.3, .5);
    assertThat(shareOfBusiestTenth(ratings.movieCounts())).isBetween(.3, .5);
    assertThat(Arrays.stream(ratings.userCounts()).min().orElseThrow()).isGreaterThan(9);
  }

  @Test
  void makesAsManyAsItIsToldTo() {
    RatingTable small = new GeneratedRatings(500, 200, 10_000, 1).table();

    assertThat(small.size()).isEqualTo(10_000);
    assertThat(small.users()).isEqualTo(500);
    assertThat(small.movies()).isEqualTo(200);
    assertThat(Arrays.stream(small.userCounts()).min().orElseThrow()).isPositive();
  }

  static double shareOfBusiestTenth(int[] counts) {
    int[] sorted = Arrays.stream(counts).sorted().toArray();
    int from = sorted.length * 9 / 10;
    return Arrays.stream(sorted, from, sorted.length).sum() / (double) Arrays.stream(counts).sum();
  }
}
