package dev.matinee.ratings.statistics;

import dev.matinee.model.RatingScale;
import dev.matinee.ratings.statistics.RatingDistribution.Bin;
import dev.matinee.ratings.store.Ratings;
import io.micrometer.core.instrument.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/// A cached [RatingDistribution], computed by one scan of the table.
///
/// Scans again only after a write, in the background, and after a pause of at least five seconds
/// and of 20 times the duration of the last scan. So scans take at most a twentieth of the time,
/// however large the table is. Thread-safe.
@Service
public class RatingDistributions {

  private static final Logger log = LoggerFactory.getLogger(RatingDistributions.class);
  private static final int MAX_VALUES = 21;
  private static final int BINS_ON_FINE_SCALE = 20;
  private static final long MIN_PAUSE = Duration.ofSeconds(5).toNanos();
  private static final int PAUSE_FACTOR = 20;
  private static final String COUNTS =
      """
      select epoch_day, bin, count(*)
      from (select cast(floor(extract(epoch from rated_at) / 86400) as bigint) as epoch_day,
                   cast(floor((rating - cast(? as double precision)) / cast(? as double precision))
                        as integer) as bin
            from ratings) as placed
      group by epoch_day, bin
      """;

  private final JdbcTemplate jdbc;
  private final Ratings ratings;
  private final Clock clock;
  private final List<Bin> bins;
  private final double origin;
  private final double width;
  private final Executor background;
  private final AtomicBoolean scanning = new AtomicBoolean();
  private volatile @Nullable RatingDistribution latest;
  private volatile long staleAt;
  private long sequence;

  @Autowired
  public RatingDistributions(JdbcTemplate jdbc, Ratings ratings, RatingScale scale) {
    this(
        jdbc,
        ratings,
        scale,
        Clock.SYSTEM,
        task -> Thread.ofVirtual().name("distribution").start(task));
  }

  public RatingDistributions(
      JdbcTemplate jdbc, Ratings ratings, RatingScale scale, Clock clock, Executor background) {
    this.jdbc = jdbc;
    this.ratings = ratings;
    this.clock = clock;
    this.background = background;
    double span = scale.max() - scale.min();
    long steps = 1 + Math.round(span / scale.step());
    boolean isCoarse = steps <= MAX_VALUES;
    int count = isCoarse ? (int) steps : BINS_ON_FINE_SCALE;
    this.width = isCoarse ? scale.step() : span / count;
    // On a coarse scale, each value is the middle of its bin, so rounding errors do no harm.
    this.origin = isCoarse ? scale.min() - width / 2 : scale.min();
    double binLength = isCoarse ? 0 : width;
    this.bins =
        IntStream.range(0, count)
            .mapToObj(i -> new Bin(scale.min() + i * width, scale.min() + i * width + binLength, 0))
            .toList();
  }

  /// Returns the distribution of the last scan. Only the first call waits for a scan.
  public RatingDistribution current() {
    RatingDistribution known = latest;
    if (known == null) {
      return first();
    }
    if (clock.monotonicTime() >= staleAt && scanning.compareAndSet(false, true)) {
      background.execute(this::refresh);
    }
    return known;
  }

  private synchronized RatingDistribution first() {
    RatingDistribution known = latest;
    return known == null ? scanNow(ratings.latestSequence()) : known;
  }

  private synchronized void refresh() {
    try {
      long now = ratings.latestSequence();
      if (now != sequence) {
        scanNow(now);
      }
    } catch (DataAccessException e) {
      log.warn("Cannot count the ratings by value and day: {}", e.getMessage());
    } finally {
      scanning.set(false);
    }
  }

  private RatingDistribution scanNow(long now) {
    long began = clock.monotonicTime();
    RatingDistribution scanned = scan();
    long ended = clock.monotonicTime();
    sequence = now;
    staleAt = ended + Math.max(MIN_PAUSE, PAUSE_FACTOR * (ended - began));
    latest = scanned;
    return scanned;
  }

  private RatingDistribution scan() {
    long[] counts = new long[bins.size()];
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    jdbc.query(
        COUNTS,
        row -> {
          long count = row.getLong(3);
          days.merge(LocalDate.ofEpochDay(row.getLong(1)), count, Long::sum);
          counts[Math.clamp(row.getInt(2), 0, counts.length - 1)] += count;
        },
        origin,
        width);
    List<Bin> byValue =
        IntStream.range(0, counts.length)
            .mapToObj(i -> new Bin(bins.get(i).low(), bins.get(i).high(), counts[i]))
            .toList();
    return new RatingDistribution(byValue, days);
  }
}
