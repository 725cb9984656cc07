package dev.matinee.ratings.statistics;

import dev.matinee.catalog.Movies;
import dev.matinee.catalog.Users;
import dev.matinee.ratings.store.Ratings;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/// Gauges of the stored data: `matinee.data.users`, `matinee.data.movies`, `matinee.data.ratings`.
@Component
public class DataGauges implements MeterBinder {

  private static final Duration MAX_AGE = Duration.ofSeconds(5);

  private final Users users;
  private final Movies movies;
  private final Ratings ratings;

  public DataGauges(Users users, Movies movies, Ratings ratings) {
    this.users = users;
    this.movies = movies;
    this.ratings = ratings;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Clock clock = meters.config().clock();
    gauge(meters, "matinee.data.users", "Users in the store", new CachedCount(users::count, clock));
    gauge(
        meters,
        "matinee.data.ratings",
        "Ratings in the store",
        new CachedCount(ratings::count, clock));
    gauge(
        meters,
        "matinee.data.movies",
        "Movies in the store",
        () -> movies.catalog().movies().size());
  }

  private static void gauge(
      MeterRegistry meters, String name, String description, LongSupplier value) {
    Gauge.builder(name, value, LongSupplier::getAsLong)
        .description(description)
        .strongReference(true)
        .register(meters);
  }

  /// A cached count. Counts again at most every five seconds, and only after a write.
  private final class CachedCount implements LongSupplier {

    private final LongSupplier count;
    private final Clock clock;
    private long value;
    private long sequence = -1;
    private long countedAt;

    CachedCount(LongSupplier count, Clock clock) {
      this.count = count;
      this.clock = clock;
    }

    @Override
    public synchronized long getAsLong() {
      long now = clock.monotonicTime();
      if (sequence < 0 || now - countedAt > MAX_AGE.toNanos()) {
        long latest = ratings.latestSequence();
        value = latest == sequence ? value : count.getAsLong();
        sequence = latest;
        countedAt = now;
      }
      return value;
    }
  }
}
