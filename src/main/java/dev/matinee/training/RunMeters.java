package dev.matinee.training;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Counts and times training runs by their outcome: `matinee.training.runs`,
/// `matinee.training.duration`.
///
/// Every outcome is there from the start, at 0: of a counter that begins at 1, Prometheus sees no
/// increase.
@Component
final class RunMeters {

  private final MeterRegistry meters;

  RunMeters(MeterRegistry meters) {
    this.meters = meters;
    Arrays.stream(Run.State.values())
        .filter(Run.State::ended)
        .forEach(
            outcome -> {
              count(outcome);
              time(outcome);
            });
  }

  void ended(Run.State outcome, Duration duration) {
    count(outcome).increment();
    time(outcome).record(duration);
  }

  private Counter count(Run.State outcome) {
    return Counter.builder("matinee.training.runs")
        .description("Training runs that ended")
        .tag("outcome", tag(outcome))
        .register(meters);
  }

  private Timer time(Run.State outcome) {
    return Timer.builder("matinee.training.duration")
        .description("Duration of training runs")
        .tag("outcome", tag(outcome))
        .register(meters);
  }

  private static String tag(Run.State outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
