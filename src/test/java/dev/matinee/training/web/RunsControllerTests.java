package dev.matinee.training.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.matinee.ApiSlice;
import dev.matinee.training.Training;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.registry.RejectionReport;
import dev.matinee.training.run.TrainingRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

class RunsControllerTests extends ApiSlice {

  @Test
  void startsARun() {
    when(training.start("request", false))
        .thenReturn(new Training.Start.Started(run(TrainingRun.State.QUEUED)));

    assertThat(http.post().uri("/api/v1/models"))
        .hasStatus(HttpStatus.ACCEPTED)
        .hasHeader("Location", "/api/v1/models/runs/17")
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("queued");
  }

  @Test
  void startsARunFromScratch() {
    when(training.start("request", true))
        .thenReturn(new Training.Start.Started(run(TrainingRun.State.QUEUED)));

    assertThat(http.post().uri("/api/v1/models?fromScratch=true")).hasStatus(HttpStatus.ACCEPTED);
  }

  @Test
  void refusesASecondRun() {
    when(training.start("request", false))
        .thenReturn(new Training.Start.AlreadyRunning(run(TrainingRun.State.RUNNING)));

    assertThat(http.post().uri("/api/v1/models"))
        .hasStatus(HttpStatus.CONFLICT)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .hasPathSatisfying(
            "$.type", type -> assertThat(type).isEqualTo("urn:matinee:problem:conflict"))
        .hasPathSatisfying(
            "$.detail", detail -> assertThat(detail).asString().contains("/api/v1/models/runs/17"));
  }

  @Test
  void showsARunUnderWay() {
    when(training.find("17")).thenReturn(Optional.of(run(TrainingRun.State.RUNNING)));

    assertThat(http.get().uri("/api/v1/models/runs/17"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"id":"17","state":"running","trigger":"request","phase":"tune","progress":0.4,
             "rmse":1.5,"eta":"PT12S","startedAt":"2026-01-02T03:04:05Z","endedAt":null}
            """);
  }

  @Test
  void showsWhatBecameOfARun() {
    when(training.find("17")).thenReturn(Optional.of(run(TrainingRun.State.PUBLISHED)));

    assertThat(http.get().uri("/api/v1/models/runs/17"))
        .bodyJson()
        .hasPathSatisfying("$.state", state -> assertThat(state).isEqualTo("published"))
        .hasPathSatisfying("$.version", version -> assertThat(version).isEqualTo(3))
        .hasPathSatisfying("$.reason", reason -> assertThat(reason).isEqualTo("because"))
        .hasPathSatisfying("$.eta", eta -> assertThat(eta).isNull());
  }

  @Test
  void showsWhatARejectedRunFound() {
    when(training.find("17")).thenReturn(Optional.of(run(TrainingRun.State.REJECTED)));
    when(training.report("17")).thenReturn(Optional.of(report()));

    assertThat(http.get().uri("/api/v1/models/runs/17"))
        .bodyJson()
        .extractingPath("$.report")
        .convertTo(InstanceOfAssertFactories.map(String.class, Object.class))
        .isEqualTo(
            Map.of(
                "seed", 42,
                "watermark", 10,
                "ratings", 12,
                "users", 3,
                "movies", 4,
                "gate", Map.of("verdict", "refused", "reason", "too few"),
                "seconds", Map.of("read", .5),
                "peakHeapBytes", 1024));
  }

  @Test
  void knowsNoOtherRuns() {
    assertThat(http.get().uri("/api/v1/models/runs/18"))
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:matinee:problem:unknown-run");
    assertThat(http.delete().uri("/api/v1/models/runs/18")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void cancelsARun() {
    when(training.find("17")).thenReturn(Optional.of(run(TrainingRun.State.RUNNING)));

    assertThat(http.delete().uri("/api/v1/models/runs/17")).hasStatus(HttpStatus.ACCEPTED);

    verify(training).cancel("17");
  }

  @Test
  void hasNothingToCancelWhenARunHasEnded() {
    when(training.find("17")).thenReturn(Optional.of(run(TrainingRun.State.PUBLISHED)));

    assertThat(http.delete().uri("/api/v1/models/runs/17")).hasStatus(HttpStatus.NO_CONTENT);

    verify(training, never()).cancel("17");
  }

  private static RejectionReport report() {
    return new RejectionReport(
        null,
        null,
        42,
        10,
        12,
        3,
        4,
        null,
        null,
        new ModelReport.GateVerdict("refused", "too few", null),
        null,
        null,
        Map.of("read", .5),
        1024,
        null);
  }

  private static TrainingRun run(TrainingRun.State state) {
    Instant start = Instant.parse("2026-01-02T03:04:05Z");
    @Nullable Instant end = state.ended() ? start.plusSeconds(60) : null;
    return new TrainingRun(
        "17",
        state,
        "request",
        start,
        end,
        "tune",
        .4,
        1.5,
        state.ended() ? null : Duration.ofSeconds(12),
        state.ended() ? "because" : null,
        state.ended() ? 3L : null);
  }
}
