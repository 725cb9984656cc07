package dev.matinee.training.web;

import dev.matinee.training.Training;
import dev.matinee.training.run.TrainingRun;
import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// HTTP endpoints that start, show and cancel training runs.
@Tag(name = "Models")
@RestController
@RequestMapping("/api/v1/models")
class RunsController {

  private final Training training;

  RunsController(Training training) {
    this.training = training;
  }

  /// Starts a run: 202 with its address, 409 while one is running.
  @Operation(summary = "Train now")
  @PostMapping
  ResponseEntity<RunResponse> start(@RequestParam(defaultValue = "false") boolean fromScratch) {
    return switch (training.start("request", fromScratch)) {
      case Training.Start.Started(TrainingRun run) ->
          ResponseEntity.accepted()
              .location(URI.create("/api/v1/models/runs/" + run.id()))
              .body(RunResponse.of(run));
      case Training.Start.AlreadyRunning(TrainingRun run) ->
          throw new ProblemException(
              ProblemType.CONFLICT,
              "Training run %s is under way; follow it at /api/v1/models/runs/%s, or cancel it there"
                  .formatted(run.id(), run.id()));
    };
  }

  /// Shows a run, with its report if it was rejected: 200, 404 if unknown.
  @Operation(summary = "Follow a training run")
  @GetMapping("/runs/{id}")
  RunResponse find(@PathVariable String id) {
    return RunResponse.of(require(id), training.report(id).orElse(null));
  }

  /// Cancels a run: 202 if it will stop, 204 if it has ended, 404 if unknown.
  @Operation(summary = "Cancel a training run")
  @DeleteMapping("/runs/{id}")
  ResponseEntity<RunResponse> cancel(@PathVariable String id) {
    if (require(id).state().ended()) {
      return ResponseEntity.noContent().build();
    }
    training.cancel(id);
    return ResponseEntity.accepted().body(RunResponse.of(require(id)));
  }

  private TrainingRun require(String id) {
    return training
        .find(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.UNKNOWN_RUN,
                    "There is no such training run; POST /api/v1/models starts one"));
  }
}
