package dev.matinee.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Counts received ratings by the result of their observation, and rollbacks.
@Component
class LiveRatingCounters {

  private final Map<Result, Counter> ratings = new EnumMap<>(Result.class);
  private final Counter rollbacks;

  LiveRatingCounters(MeterRegistry meters) {
    for (Result result : Result.values()) {
      ratings.put(
          result,
          Counter.builder("matinee.live.ratings")
              .description(
                  "Received ratings without imports: watched; skipped because no model was in"
                      + " force, the model had learned them, or the user or movie was removed;"
                      + " dropped because too many were waiting; failed because of an error")
              .tag("result", result.name().toLowerCase(Locale.ROOT))
              .register(meters));
    }
    this.rollbacks =
        Counter.builder("matinee.live.rollbacks")
            .description("Models withdrawn because they were clearly worse than the one before")
            .register(meters);
  }

  /// The result of the observation of a rating.
  enum Result {
    /// It was predicted and observed.
    WATCHED,
    /// It could not be predicted as an unknown rating.
    SKIPPED,
    /// The backlog was full.
    DROPPED,
    /// An error occurred.
    FAILED
  }

  void count(Result result, int number) {
    Objects.requireNonNull(ratings.get(result)).increment(number);
  }

  void countRollback() {
    rollbacks.increment();
  }
}
