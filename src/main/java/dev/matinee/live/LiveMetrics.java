package dev.matinee.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/// Gauges of the errors of the model in force on the last received ratings. They start from zero
/// ratings when a model comes into force and when the process starts. NaN until the first rating.
@Component
class LiveMetrics implements MeterBinder {

  private static final String RATINGS =
      " on the last received ratings (at most matinee.live.window) since the model came into"
          + " force, each predicted as if it were not stored yet";

  private final LiveMonitor monitor;

  LiveMetrics(LiveMonitor monitor) {
    this.monitor = monitor;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    rmse(meters, "active", Observation::error);
    rmse(meters, "previous", Observation::previousError);
    rmse(meters, "movie-mean", Observation::movieMeanError);
    Gauge.builder("matinee.live.coverage", () -> of(ErrorWindow::coverage, Double.NaN))
        .description(
            "Share inside the 90 % interval of the model in force," + RATINGS + "; aim for 0.9")
        .register(meters);
    Gauge.builder("matinee.live.window", () -> of(ErrorWindow::ratings, 0))
        .description("Number of ratings from which the other live figures are computed")
        .register(meters);
  }

  private void rmse(MeterRegistry meters, String model, ToDoubleFunction<Observation> error) {
    Gauge.builder("matinee.live.rmse", () -> of(window -> window.rmse(error), Double.NaN))
        .description(
            "RMSE, in rating units,"
                + RATINGS
                + ": of the model in force, of the one before it, of the mean rating of the movie")
        .tag("model", model)
        .register(meters);
  }

  private double of(ToDoubleFunction<ErrorWindow> figure, double otherwise) {
    return monitor.window().map(window -> figure.applyAsDouble(window)).orElse(otherwise);
  }
}
