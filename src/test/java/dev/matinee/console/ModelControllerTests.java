package dev.matinee.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.matinee.training.Models;
import dev.matinee.training.Run;
import dev.matinee.training.Training;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(ModelController.class)
@Import({Gauges.class, Figures.class, ModelControllerTests.Meters.class})
class ModelControllerTests {

  @Autowired MockMvcTester http;
  @MockitoBean Models models;
  @MockitoBean Training training;

  static class Meters {

    @Bean
    MeterRegistry meters() {
      MeterRegistry meters = new SimpleMeterRegistry();
      Gauge.builder("matinee.live.coverage", () -> .875).register(meters);
      return meters;
    }
  }

  @Test
  void showsEachModelWithItsVerdict() {
    when(models.list()).thenReturn(List.of(ErrorChartTests.model(12, null, null).model()));

    assertThat(http.get().uri("/models"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "1970-01-01 00:00", "bayesian", "passed", "/models/12/activate", "No training run");
  }

  @Test
  void showsWhatLiveRatingsSay() {
    assertThat(http.get().uri("/models")).bodyText().contains("Inside the 90 % interval", "88 %");
  }

  @Test
  void followsTheRunUnderWay() {
    when(training.latest())
        .thenReturn(
            Optional.of(
                new Run(
                    "7",
                    Run.State.RUNNING,
                    "request",
                    Instant.EPOCH,
                    null,
                    "tune",
                    .25,
                    .91,
                    Duration.ofSeconds(70),
                    null,
                    null)));

    assertThat(http.get().uri("/models"))
        .bodyText()
        .contains("25 %", "about 1 min 10 s left", "0.9100", "/models/runs/7/cancel", "every 2s")
        .doesNotContain("Train now");
  }

  @Test
  void trainsAndCancels() {
    assertThat(http.post().uri("/models/runs"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasRedirectedUrl("/models");
    assertThat(http.post().uri("/models/runs/7/cancel")).hasStatus(HttpStatus.SEE_OTHER);

    verify(training).start("request");
    verify(training).cancel("7");
  }

  @Test
  void saysThatAModelIsGone() {
    when(models.activate(3)).thenReturn(new Models.Activation.Unavailable(3));
    when(models.activate(4)).thenReturn(new Models.Activation.UnknownVersion(4));

    assertThat(http.post().uri("/models/3/activate"))
        .hasStatus(HttpStatus.GONE)
        .bodyText()
        .contains("activate another one");
    assertThat(http.post().uri("/models/4/activate")).hasStatus(HttpStatus.NOT_FOUND);
  }
}
