package dev.matinee.ratings.store;

import dev.matinee.ratings.StoreOutcome;
import dev.matinee.ratings.StoreOutcome.Rejected;
import dev.matinee.ratings.StoreOutcome.Stored;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
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
    for (StoreOutcome outcome : outcomes) {
      switch (outcome) {
        case Stored stored -> counter(result(stored.kind())).increment();
        case Rejected _ -> counter("rejected").increment();
      }
    }
  }

  private static String result(StoreOutcome.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private Counter counter(String result) {
    return Counter.builder("matinee.ratings.received")
        .description("Received ratings by result")
        .tag("result", result)
        .register(meters);
  }
}
