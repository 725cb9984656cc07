package dev.matinee.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExposureModelTests {

  static final int COMEDY = 0;
  static final int WAR = 1;

  /// Two movies with ten ratings each: a comedy of 1995 and a war movie of 1942; and one without
  /// ratings, genres and year.
  final ExposureModel exposure =
      new ExposureModel(
          new int[] {10, 10, 0},
          new int[][] {{COMEDY}, {WAR}, {}},
          new int[] {ExposureModel.era(1995), ExposureModel.era(1942), ExposureModel.era(null)});

  @Test
  void isPopularityForUsersWithoutRatings() {
    assertThat(exposure.of(new long[] {10, 10, 0}, new int[0]))
        .containsExactly(Math.log(11), Math.log(11), 0);
  }

  @Test
  void leansToGenreAndEraOfTheRatedMovies() {
    double[] byMovie = exposure.of(new long[] {10, 10, 0}, new int[] {0});

    // one rated comedy and 30 more movies, half of them comedies: a share of 16/31 instead of 1/2
    assertThat(byMovie[0]).isCloseTo(Math.log(11) + 2 * Math.log(16 / 31.0 / .5), within(1e-12));
    assertThat(byMovie[1]).isCloseTo(Math.log(11) + 2 * Math.log(15 / 31.0 / .5), within(1e-12));
    assertThat(byMovie[2]).isZero();
  }

  @Test
  void countsErasInFiveYears() {
    assertThat(ExposureModel.era(1994))
        .isEqualTo(ExposureModel.era(1990))
        .isLessThan(ExposureModel.era(1995));
    assertThat(ExposureModel.era(1)).isEqualTo(ExposureModel.era(1900));
    assertThat(ExposureModel.era(9999)).isGreaterThan(ExposureModel.era(2050));
  }

  @Test
  void theChanceWithoutALiftIsTheShareOfUsers() {
    assertThat(ExposureModel.chance(ExposureModel.popularity(49), 49, 98))
        .isCloseTo(.5, within(1e-12));
    assertThat(ExposureModel.chance(ExposureModel.popularity(0), 0, 98))
        .isCloseTo(.01, within(1e-12));
  }

  @Test
  void aLiftIsAddedToTheLogOdds() {
    double lift = Math.log(3);

    assertThat(ExposureModel.chance(ExposureModel.popularity(49) + lift, 49, 98))
        .isCloseTo(.75, within(1e-12));
  }

  @Test
  void theChanceStaysBelowOne() {
    assertThat(ExposureModel.chance(ExposureModel.popularity(10), 10, 3))
        .isCloseTo(11 / 12.0, within(1e-12));
  }
}
