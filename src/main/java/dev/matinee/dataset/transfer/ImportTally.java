package dev.matinee.dataset.transfer;

import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.ratings.StoreOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counters of an import. Not thread-safe.
final class ImportTally {

  private static final int ERRORS_KEPT = 20;

  private final List<BadLine> errors = new ArrayList<>();
  private final Map<StoreOutcome.Kind, Long> stored = new EnumMap<>(StoreOutcome.Kind.class);
  private long movies;
  private long users;
  private long rows;
  private long rejected;
  private double highest = Double.NaN;
  private long readNanos;
  private long storeNanos;

  void movies(long changed) {
    movies += changed;
  }

  void users(long changed) {
    users += changed;
  }

  void row(double rating) {
    rows++;
    highest = rating <= highest ? highest : rating;
  }

  void badRow(BadLine line) {
    rows++;
    reject(line);
  }

  void stored(StoreOutcome.Kind kind) {
    stored.merge(kind, 1L, Long::sum);
  }

  void reject(BadLine line) {
    rejected++;
    if (errors.size() < ERRORS_KEPT) {
      errors.add(line);
    }
  }

  void time(long read, long store) {
    readNanos += read;
    storeNanos += store;
  }

  ImportReport report() {
    return new ImportReport(
        movies,
        users,
        rows,
        stored.getOrDefault(StoreOutcome.Kind.CREATED, 0L),
        stored.getOrDefault(StoreOutcome.Kind.REPLACED, 0L),
        stored.getOrDefault(StoreOutcome.Kind.UNCHANGED, 0L),
        rejected,
        errors,
        highest,
        Duration.ofNanos(readNanos),
        Duration.ofNanos(storeNanos));
  }
}
