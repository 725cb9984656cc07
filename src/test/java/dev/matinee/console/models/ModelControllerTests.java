package dev.matinee.console.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.matinee.console.Figures;
import dev.matinee.console.GaugeReader;
import dev.matinee.model.evaluation.ErrorBySupport;
import dev.matinee.model.evaluation.SupportBin;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.serving.context.ActiveModel;
import dev.matinee.training.Training;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.registry.Models;
import dev.matinee.training.registry.RejectionReport;
import dev.matinee.training.registry.StoredModel;
import dev.matinee.training.run.Measurement;
import dev.matinee.training.run.TrainingRun;
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

@WebMvcTest({ModelController.class, TrainingController.class, MovieMapController.class})
@Import({GaugeReader.class, Figures.class, ActiveModel.class, ModelControllerTests.Meters.class})
class ModelControllerTests {

  @Autowired MockMvcTester http;
  @MockitoBean Models models;
  @MockitoBean Training training;
  @MockitoBean MovieMaps maps;
  @Autowired ActiveModel active;

  static final ErrorBySupport ERRORS =
      new ErrorBySupport(
          List.of(new SupportBin(5, 9, 1234, 1, .9)), List.of(new SupportBin(0, 0, 9, 2, .8)));

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
    when(models.list()).thenReturn(List.of(ModelRowTests.model(12, null, null).model()));

    assertThat(http.get().uri("/models"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "1970-01-01 00:00", "bayesian", "passed", "/models/12/activate", "No training run");
  }

  @Test
  void showsTheSizeOfAModel() {
    ModelReport report = ModelRowTests.report(12, null, null, null);
    when(models.list()).thenReturn(List.of(new StoredModel(true, true, 3_000_001, report, null)));

    assertThat(http.get().uri("/models"))
        .bodyText()
        .contains("3 MiB", "3\u2009000\u2009001 bytes a movie");
  }

  @Test
  void showsWhatLiveRatingsSay() {
    assertThat(http.get().uri("/models")).bodyText().contains("Inside the 90 % interval", "88 %");
  }

  static TrainingRun run(TrainingRun.State state) {
    return new TrainingRun(
        "7",
        state,
        "request",
        Instant.EPOCH,
        null,
        "tune",
        .25,
        .91,
        Duration.ofSeconds(70),
        null,
        null);
  }

  @Test
  void followsTheRunUnderWay() {
    when(training.latest()).thenReturn(Optional.of(run(TrainingRun.State.RUNNING)));
    when(training.errors("7"))
        .thenReturn(List.of(new Measurement("tune", 1, 1, .95), new Measurement("tune", 1, 2, .9)));

    for (String address : List.of("/models", "/models/training?seen=7-running")) {
      assertThat(http.get().uri(address))
          .hasStatusOk()
          .bodyText()
          .contains("25 %", "about 1 min 10 s left", "0.9100", "/models/runs/7/cancel", "every 1s")
          .contains("points=\"300.0,0.0 600.0,160.0\"", "0.9500 → ", "2 s")
          .doesNotContain("Train now");
    }
  }

  @Test
  void tellsWhatCutARejectedRunShort() {
    RejectionReport report = mock();
    when(report.remarks()).thenReturn(List.of("The chain stopped at its time limit"));
    when(training.latest()).thenReturn(Optional.of(run(TrainingRun.State.REJECTED)));
    when(training.report("7")).thenReturn(Optional.of(report));

    assertThat(http.get().uri("/models")).bodyText().contains("stopped at its time limit.");
  }

  @Test
  void leavesAnIdlePageAlone() {
    when(training.latest()).thenReturn(Optional.of(run(TrainingRun.State.PUBLISHED)));

    assertThat(http.get().uri("/models")).bodyText().contains("seen=7-published", "every 10s");
    assertThat(http.get().uri("/models/training?seen=7-published"))
        .hasStatus(HttpStatus.NO_CONTENT)
        .bodyText()
        .isEmpty();
  }

  @Test
  void tellsThePageThatTheRunHasEnded() {
    when(training.latest()).thenReturn(Optional.of(run(TrainingRun.State.PUBLISHED)));

    assertThat(http.get().uri("/models/training?seen=7-running"))
        .hasStatusOk()
        .hasHeader("HX-Trigger", "run-ended")
        .bodyText()
        .contains("Train now")
        .doesNotContain("<html");
  }

  @Test
  void showsHowFarTheModelInForceCanBeTrusted() {
    StoredModel model = ModelRowTests.model(12, null, null).model();
    ModelReport report = ModelRowTests.report(12, null, ModelRangesTests.CALIBRATION, ERRORS);
    when(models.list()).thenReturn(List.of(model, new StoredModel(true, true, 1, report, null)));

    assertThat(http.get().uri("/models"))
        .bodyText()
        .contains("Intervals of model 12", "43.3,173.3 173.3,130.0", "70.0 %", "5–9", "1\u2009234")
        .contains("hx-get=\"/models/map\"");
  }

  @Test
  void saysWhichModelTheFiguresAreOf() {
    ModelReport report = ModelRowTests.report(12, 9L, ModelRangesTests.CALIBRATION, ERRORS);
    when(models.list()).thenReturn(List.of(new StoredModel(true, true, 1, report, null)));

    assertThat(http.get().uri("/models"))
        .bodyText()
        .contains("Intervals of model 9", "Accuracy of model 9")
        .contains("The change was too small to measure: the figures are those of model 9.");
  }

  @Test
  void showsNothingOfAReportWithoutFigures() {
    StoredModel model = ModelRowTests.model(12, null, null).model();
    when(models.list()).thenReturn(List.of(model));

    assertThat(http.get().uri("/models"))
        .bodyText()
        .doesNotContain(
            "Intervals of model", "for new and well-known users and movies", "/models/map");
  }

  @Test
  void saysThatAModelWithoutTastesHasNoMap() {
    assertThat(http.get().uri("/models/map")).hasStatusOk().bodyText().contains("There is no map");
  }

  @Test
  void mapsMoviesWithTheirTitles() {
    ModelSnapshot model = mock();
    when(maps.of(model)).thenReturn(Optional.of(MovieMapTests.map()));
    active.publish(model);

    assertThat(http.get().uri("/models/map"))
        .bodyText()
        .contains("<title>Alien (1979)</title>", "by model 5", "80 %", "Horror");
  }

  @Test
  void trainsAndCancels() {
    assertThat(http.post().uri("/models/runs"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasRedirectedUrl("/models");
    assertThat(http.post().uri("/models/runs").param("fromScratch", "true"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(http.post().uri("/models/runs/7/cancel")).hasStatus(HttpStatus.SEE_OTHER);

    verify(training).start("request", false);
    verify(training).start("request", true);
    verify(training).cancel("7");
  }

  @Test
  void saysThatAModelIsGone() {
    when(models.activate(3)).thenReturn(new Models.Activation.Unavailable("It is damaged"));
    when(models.activate(4)).thenReturn(new Models.Activation.UnknownVersion(4));

    assertThat(http.post().uri("/models/3/activate"))
        .hasStatus(HttpStatus.GONE)
        .bodyText()
        .contains("It is damaged; activate another one");
    assertThat(http.post().uri("/models/4/activate")).hasStatus(HttpStatus.NOT_FOUND);
  }
}
