package dev.matinee.tracing;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/// Turns tracing off unless `management.opentelemetry.tracing.export.otlp.endpoint` is set: no span
/// is recorded, and log lines have no trace id.
final class TracingSwitch implements EnvironmentPostProcessor {

  static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

  /// Excluded because a tracer with tracing "disabled" still records every span and exports none.
  private static final String RECORDERS =
      String.join(
          ",",
          "org.springframework.boot.micrometer.tracing.autoconfigure"
              + ".MicrometerTracingAutoConfiguration",
          "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure"
              + ".OpenTelemetryTracingAutoConfiguration");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!StringUtils.hasText(environment.getProperty(ENDPOINT))) {
      environment
          .getPropertySources()
          .addLast(
              new MapPropertySource(
                  "tracingSwitch",
                  Map.of(
                      "spring.autoconfigure.exclude",
                      RECORDERS,
                      "management.opentelemetry.enabled",
                      false,
                      "management.tracing.export.enabled",
                      false)));
    }
  }
}
