package dev.matinee.ratings.store;

import dev.matinee.ratings.StoreOutcome;
import dev.matinee.ratings.StoreOutcome.Rejected;
import dev.matinee.ratings.StoreOutcome.Stored;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Counts received ratings by [StoreOutcome]: `matinee.ratings.received`.
@Component
class ReceivedRatings {

  private final MeterRegistry meters;

  ReceivedRatings(MeterRegistry meters) {
    this.meters = meters;
    for (StoreOutcome.Kind kind : StoreOutcome.Kind.values()) {
      counter(result(kind));
    }
    counter("rejected");
  }

  void count(List<StoreOutcome> outcomes) {
    outcomes.stream()
        .collect(Collectors.groupingBy(ReceivedRatings::result, Collectors.counting()))
        .forEach((result, count) -> counter(result).increment(count));
  }

  private static String result(StoreOutcome outcome) {
    return switch (outcome) {
      case Stored stored -> result(stored.kind());
      case Rejected _ -> "rejected";
    };
  }

  private static String result(StoreOutcome.Kind kind) {
    return switch (kind) {
      case CREATED -> "created";
      case REPLACED -> "replaced";
      case UNCHANGED -> "unchanged";
    };
  }

  private Counter counter(String result) {
    return Counter.builder("matinee.ratings.received")
        .description("Received ratings by result")
        .tag("result", result)
        .register(meters);
  }
}
