package dev.matinee.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.catalog.Movie;
import dev.matinee.live.RollbackDecision.Rollback;
import dev.matinee.model.IdIndex;
import dev.matinee.model.RatingTable;
import dev.matinee.model.rating.bias.Baselines;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Movie 100 has the ratings 10 and 8, movie 101 the rating 3: the mean of all is 7.
class ActivePeriodTests {

  final RatingTable table =
      new RatingTable(
          2, 2, new int[] {0, 0, 1}, new int[] {0, 1, 0}, new float[] {10, 3, 8}, new int[3]);
  final ActivePeriod period =
      new ActivePeriod(
          LiveModels.snapshot(
              1,
              IdIndex.of(new long[] {100, 101}),
              table,
              Objects.requireNonNull(Baselines.train(table).get("biases"))),
          null,
          new LiveProperties(2, 10, true, 10));

  @Test
  void movieMeanIsShrunkByFiveRatingsOfTheOverallMean() {
    assertThat(period.movieMean(movie(100))).isCloseTo((18 + 5 * 7) / 7., within(1e-9));
    assertThat(period.movieMean(movie(101))).isCloseTo((3 + 5 * 7) / 6., within(1e-9));
  }

  @Test
  void meanOfAnUnknownMovieIsTheOverallMean() {
    assertThat(period.movieMean(movie(102))).isCloseTo(7, within(1e-9));
  }

  @Test
  void observationsGoToTheWindowAndTheDecision() {
    Optional<Rollback> rollback = Optional.empty();
    for (int user = 0; user < 10; user++) {
      assertThat(rollback).isEmpty();
      rollback = period.add(new Observation(user, 3, 1, 2, true));
    }

    assertThat(rollback).isPresent();
    assertThat(period.window().ratings()).isEqualTo(2);
  }

  private static Movie movie(long id) {
    return new Movie(id, "m" + id, "Movie", null, List.of());
  }
}
