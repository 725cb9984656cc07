package dev.matinee.ratings.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingScale;
import dev.matinee.ratings.statistics.RatingDistribution;
import dev.matinee.ratings.statistics.RatingDistribution.Bin;
import dev.matinee.ratings.statistics.RatingDistributions;
import dev.matinee.ratings.support.MovieSupport;
import dev.matinee.ratings.support.RatedMovie;
import io.micrometer.core.instrument.MockClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// How the ratings are spread, whatever the database.
abstract class StoreDistributionTests extends StoreFixture {

  final MockClock clock = new MockClock();
  final Queue<Runnable> waiting = new ArrayDeque<>();

  RatingDistributions on(String scale) {
    return new RatingDistributions(jdbc, ratings, RatingScale.parse(scale), clock, waiting::add);
  }

  @Test
  void countsByEachStepOfTheScale() {
    store("ann", "m1", 1, NOON);
    store("ann", "m2", 10, NOON);
    store("bob", "m1", 10, NOON);

    RatingDistribution distribution = on("1:10").current();

    assertThat(distribution.byValue()).hasSize(10);
    assertThat(distribution.byValue())
        .filteredOn(bin -> bin.count() > 0)
        .containsExactly(new Bin(1, 1, 1), new Bin(10, 10, 2));
  }

  @Test
  void countsByTwentiethsOfAFineScale() {
    store("ann", "m1", 1, NOON);
    store("ann", "m2", 6, NOON);
    store("ann", "m3", 10, NOON);

    assertThat(on("0:10:0.1").current().byValue())
        .hasSize(20)
        .filteredOn(bin -> bin.count() > 0)
        .containsExactly(new Bin(1, 1.5, 1), new Bin(6, 6.5, 1), new Bin(9.5, 10, 1));
  }

  @Test
  void countsByTheDayInUtc() {
    store("ann", "m1", 5, Instant.parse("2026-03-01T00:00:00Z"));
    store("ann", "m2", 5, Instant.parse("2026-03-01T23:59:59.999999Z"));
    store("ann", "m3", 5, Instant.parse("2026-03-02T00:00:00Z"));
    store("ann", "m4", 5, Instant.parse("1999-12-31T23:59:59Z"));

    assertThat(on("1:10").current().byDay())
        .containsExactly(
            Map.entry(LocalDate.parse("1999-12-31"), 1L),
            Map.entry(LocalDate.parse("2026-03-01"), 2L),
            Map.entry(LocalDate.parse("2026-03-02"), 1L));
  }

  @Test
  void countsAgainInTheBackgroundAfterSomeSecondsAndAWrite() {
    RatingDistributions distributions = on("1:10");
    RatingDistribution first = distributions.current();
    store("ann", "m1", 5, NOON);

    clock.add(Duration.ofSeconds(4));
    assertThat(distributions.current()).isSameAs(first);
    assertThat(waiting).isEmpty();

    clock.add(Duration.ofSeconds(1));
    assertThat(distributions.current()).isSameAs(first);
    assertThat(distributions.current()).isSameAs(first);
    assertThat(waiting).as("one scan at a time").hasSize(1);
    waiting.remove().run();
    RatingDistribution second = distributions.current();
    assertThat(second.byValue()).contains(new Bin(5, 5, 1));

    clock.add(Duration.ofSeconds(60));
    distributions.current();
    waiting.remove().run();
    assertThat(distributions.current()).as("nothing was written").isSameAs(second);
  }

  @Test
  void namesTheMostRatedMovies() {
    store("ann", "m2", 5, NOON);
    store("ann", "m7", 9, NOON);
    store("bob", "m7", 6, NOON);
    store("bob", "m1", 6, NOON);
    ratings.remove("bob", "m1");

    assertThat(ratings.mostRated(9))
        .containsExactly(
            new RatedMovie(id("m7"), new MovieSupport(2, 7.5)),
            new RatedMovie(id("m2"), new MovieSupport(1, 5)));
    assertThat(ratings.mostRated(1)).hasSize(1);
  }

  private long id(String movie) {
    return movies.catalog().find(movie).orElseThrow().id();
  }
}
