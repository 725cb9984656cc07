package dev.matinee.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/// Counts what became of the ratings to be watched, and the rollbacks.
@Component
class LiveRatingCounters {

  private final Counter watched;
  private final Counter skipped;
  private final Counter dropped;
  private final Counter failed;
  private final Counter rollbacks;

  LiveRatingCounters(MeterRegistry meters) {
    this.watched = ratings(meters, "watched");
    this.skipped = ratings(meters, "skipped");
    this.dropped = ratings(meters, "dropped");
    this.failed = ratings(meters, "failed");
    this.rollbacks =
        Counter.builder("matinee.live.rollbacks")
            .description("Models withdrawn for being clearly worse than the one before")
            .register(meters);
  }

  /// Counts ratings that were predicted before they counted.
  void watched(int ratings) {
    watched.increment(ratings);
  }

  /// Counts ratings that nothing could be predicted for.
  void skipped(int ratings) {
    skipped.increment(ratings);
  }

  /// Counts ratings that found no room to wait.
  void dropped(int ratings) {
    dropped.increment(ratings);
  }

  /// Counts ratings that an error kept from being watched.
  void failed(int ratings) {
    failed.increment(ratings);
  }

  void rolledBack() {
    rollbacks.increment();
  }

  private static Counter ratings(MeterRegistry meters, String result) {
    return Counter.builder("matinee.live.ratings")
        .description(
            "Incoming ratings, imports excepted: watched; skipped because no model was in force,"
                + " the model had learnt them, or user or movie had gone; dropped because too many"
                + " waited; failed because of an error")
        .tag("result", result)
        .register(meters);
  }
}
