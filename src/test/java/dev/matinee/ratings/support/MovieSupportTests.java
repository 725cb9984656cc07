package dev.matinee.ratings.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MovieSupportTests {

  @Test
  void meanIsTheTotalOverTheNumberOfRatings() {
    assertThat(MovieSupport.ofTotal(4, 30)).isEqualTo(new MovieSupport(4, 7.5));
  }

  @Test
  void meanIsZeroWithoutRatingsWhateverRoundingLeftOfTheTotal() {
    assertThat(MovieSupport.ofTotal(0, 1e-12)).isEqualTo(new MovieSupport(0, 0));
  }

  @Test
  void changesAddUp() {
    assertThat(new SupportChange(1, 5).plus(new SupportChange(-1, -2)))
        .isEqualTo(new SupportChange(0, 3));
  }
}
