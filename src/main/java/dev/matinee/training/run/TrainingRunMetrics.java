package dev.matinee.training.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Counters and timers of training runs by outcome: `matinee.training.runs` and
/// `matinee.training.duration`.
///
/// Every outcome starts at 0, because Prometheus sees no increase in a counter that starts at 1.
@Component
public final class TrainingRunMetrics {

  private final MeterRegistry meters;

  public TrainingRunMetrics(MeterRegistry meters) {
    this.meters = meters;
    Arrays.stream(TrainingRun.State.values())
        .filter(TrainingRun.State::ended)
        .forEach(
            outcome -> {
              count(outcome);
              time(outcome);
            });
  }

  public void ended(TrainingRun.State outcome, Duration duration) {
    count(outcome).increment();
    time(outcome).record(duration);
  }

  private Counter count(TrainingRun.State outcome) {
    return Counter.builder("matinee.training.runs")
        .description("Training runs that ended")
        .tag("outcome", tag(outcome))
        .register(meters);
  }

  private Timer time(TrainingRun.State outcome) {
    return Timer.builder("matinee.training.duration")
        .description("Duration of training runs")
        .tag("outcome", tag(outcome))
        .register(meters);
  }

  private static String tag(TrainingRun.State outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
