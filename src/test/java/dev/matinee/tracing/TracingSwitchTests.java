package dev.matinee.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

class TracingSwitchTests {

  static final String CORRELATION = "logging.expect-correlation-id";

  @ParameterizedTest
  @ValueSource(strings = {"--some=thing", "--" + TracingSwitch.ENDPOINT + "="})
  void recordsNothingWithoutAnAddress(String argument) {
    try (ConfigurableApplicationContext service = start(argument)) {
      assertThat(service.getBeanProvider(SpanExporter.class)).isEmpty();
      assertThat(service.getBean(Tracer.class).nextSpan().isNoop()).isTrue();
      assertThat(service.getBeanProvider(TracingObservationHandler.class)).isEmpty();
      assertThat(service.getEnvironment().getProperty(CORRELATION, Boolean.class, false)).isFalse();
    }
  }

  @Test
  void recordsATenthWithAnAddress() {
    try (ConfigurableApplicationContext service =
        start("--" + TracingSwitch.ENDPOINT + "=http://localhost:9/v1/traces")) {
      assertThat(service.getBeanProvider(SpanExporter.class)).hasSize(1);
      assertThat(service.getBeanProvider(TracingObservationHandler.class)).isNotEmpty();
      assertThat(service.getEnvironment().getProperty("management.tracing.sampling.probability"))
          .isEqualTo("0.1");
      assertThat(service.getEnvironment().getProperty(CORRELATION, Boolean.class, false)).isTrue();
    }
  }

  static ConfigurableApplicationContext start(String argument) {
    return new SpringApplicationBuilder(Tracing.class).web(WebApplicationType.NONE).run(argument);
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    ObservationAutoConfiguration.class,
    OpenTelemetrySdkAutoConfiguration.class,
    OpenTelemetryTracingAutoConfiguration.class,
    OtlpTracingAutoConfiguration.class,
    MicrometerTracingAutoConfiguration.class,
    NoopTracerAutoConfiguration.class
  })
  static class Tracing {}
}
