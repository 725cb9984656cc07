package dev.matinee.console.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.matinee.console.Figures;
import dev.matinee.console.GaugeReader;
import dev.matinee.console.data.DataFacts;
import dev.matinee.demo.Demo;
import dev.matinee.serving.context.ActiveModel;
import dev.matinee.training.Training;
import dev.matinee.training.run.TrainingRun;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(HealthController.class)
@Import({
  GaugeReader.class,
  DataFacts.class,
  RequestStatistics.class,
  ProcessFacts.class,
  Figures.class,
  ActiveModel.class,
  HealthControllerTests.Meters.class
})
class HealthControllerTests {

  @Autowired MockMvcTester http;
  @Autowired MeterRegistry meters;
  @MockitoBean HealthEndpoint health;
  @MockitoBean Demo demo;
  @MockitoBean Training training;

  static class Meters {

    @Bean
    MeterRegistry meters() {
      MeterRegistry meters = new SimpleMeterRegistry();
      Gauge.builder("matinee.data.ratings", () -> 32_618).register(meters);
      return meters;
    }
  }

  void requests(String outcome, int count) {
    Timer timer = meters.timer("http.server.requests", "outcome", outcome);
    for (int i = 0; i < count; i++) {
      timer.record(Duration.ofMillis(2));
    }
  }

  void answer(Status status, Map<String, Object> model) {
    IndicatedHealthDescriptor readiness = mock();
    when(readiness.getStatus()).thenReturn(status);
    IndicatedHealthDescriptor part = mock();
    when(part.getDetails()).thenReturn(model);
    when(health.healthForPath("readiness")).thenReturn(readiness);
    when(health.healthForPath("readiness", "model")).thenReturn(part);
  }

  @Test
  void showsThatTheServiceIsReadyAndHowMuchThereIs() {
    answer(Status.UP, Map.of("reason", "Model 3 is in force"));

    assertThat(http.get().uri("/health"))
        .hasStatusOk()
        .bodyText()
        .contains(">Ready<", "Model 3 is in force", "32\u2009618", "/actuator/prometheus")
        .doesNotContain("Not ready");
  }

  @Test
  void showsWhatWasAskedOfTheServiceAndWhatItTrainedLast() {
    answer(Status.UP, Map.of("reason", "Model 3 is in force"));
    requests("SUCCESS", 3);
    requests("SERVER_ERROR", 1);
    Instant now = Instant.now();
    when(training.latest())
        .thenReturn(
            Optional.of(
                new TrainingRun(
                    "7",
                    TrainingRun.State.REJECTED,
                    "request",
                    now,
                    now,
                    "gate",
                    1,
                    .9,
                    null,
                    "",
                    null)));

    assertThat(http.get().uri("/health"))
        .bodyText()
        .contains("Answered</dt><dd>4<", "Server errors (5xx)</dt><dd>1<", "2.0 ms")
        .contains("rejected 0 s ago");
  }

  @Test
  void showsWhatItCanWhileTheDatabaseIsAway() {
    answer(Status.DOWN, Map.of("reason", "Model 3 is in force"));
    when(training.latest()).thenThrow(new DataAccessResourceFailureException("away"));
    when(demo.isPresent()).thenThrow(new DataAccessResourceFailureException("away"));

    assertThat(http.get().uri("/health"))
        .hasStatusOk()
        .bodyText()
        .contains("Last training run</dt><dd>does not answer<");
  }

  @Test
  void saysWhyTheServiceIsNotReady() {
    answer(Status.OUT_OF_SERVICE, Map.of("reason", "Training run 1 is under way"));

    assertThat(http.get().uri("/health"))
        .bodyText()
        .contains("Not ready", "Training run 1 is under way");
  }
}
