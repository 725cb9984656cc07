package dev.matinee.ratings.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.statistics.DataGauges;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the metrics say about the store, whatever the database.
abstract class StoreMetricsTests extends StoreFixture {

  final MockClock clock = new MockClock();
  final MeterRegistry gauges = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
  @Autowired MeterRegistry counters;

  @BeforeEach
  void bind() {
    new DataGauges(users, movies, ratings).bindTo(gauges);
  }

  @Test
  void countsReceivedRatingsByResult() {
    Map<String, Double> before = received();

    ratings.store(
        List.of(
            new NewRating("ann", "m1", 5, NOON),
            new NewRating("ann", "m2", 5, NOON),
            new NewRating("ann", "m3", 5, NOON),
            new NewRating("ann", "m4", 5, NOON)));
    ratings.store(
        List.of(
            new NewRating("ann", "m1", 6, null),
            new NewRating("ann", "m2", 6, null),
            new NewRating("ann", "m3", 6, null),
            new NewRating("ann", "m4", 5, NOON),
            new NewRating("ann", "nowhere", 5, NOON),
            new NewRating("ann", "m1", 0, NOON)));

    Map<String, Double> increase = received();
    increase.replaceAll((result, count) -> count - before.getOrDefault(result, 0.0));
    assertThat(increase)
        .containsExactly(
            Map.entry("created", 4.0),
            Map.entry("rejected", 2.0),
            Map.entry("replaced", 3.0),
            Map.entry("unchanged", 1.0));
  }

  @Test
  void gaugesFollowTheData() {
    assertThat(data()).containsExactly(0, 9, 0);

    store("ann", "m1", 5, NOON);
    store("ann", "m2", 5, NOON);
    store("bob", "m1", 5, NOON);
    movies.remove("m9");
    clock.add(Duration.ofSeconds(6));
    assertThat(data()).containsExactly(2, 8, 3);

    users.remove("ann");
    clock.add(Duration.ofSeconds(6));
    assertThat(data()).containsExactly(1, 8, 1);
  }

  @Test
  void gaugesCountAtMostEveryFewSeconds() {
    assertThat(data()).containsExactly(0, 9, 0);
    store("ann", "m1", 5, NOON);

    clock.add(Duration.ofSeconds(4));
    assertThat(data()).containsExactly(0, 9, 0);

    clock.add(Duration.ofSeconds(2));
    assertThat(data()).containsExactly(1, 9, 1);
  }

  private Map<String, Double> received() {
    Map<String, Double> received = new TreeMap<>();
    counters
        .get("matinee.ratings.received")
        .counters()
        .forEach(counter -> received.put(counter.getId().getTag("result"), counter.count()));
    return received;
  }

  /// Returns the numbers of users, movies and ratings.
  private int[] data() {
    return List.of("users", "movies", "ratings").stream()
        .mapToInt(name -> (int) gauges.get("matinee.data." + name).gauge().value())
        .toArray();
  }
}
