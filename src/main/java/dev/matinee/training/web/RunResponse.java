package dev.matinee.training.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.training.registry.RejectionReport;
import dev.matinee.training.run.TrainingRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Response body of `GET /api/v1/models/runs/{id}`.
///
/// @param state `queued`, `running`, `published`, `rejected`, `failed` or `cancelled`
/// @param trigger what started the run: `schedule`, `request`, `command` or `start`
/// @param progress share of the phase that is done, 0 to 1
/// @param rmse last validation error, in rating units
/// @param eta expected time left in this phase
/// @param reason why the run did not publish its candidate
/// @param version the published model
/// @param report the report of a rejected run
record RunResponse(
    String id,
    String state,
    String trigger,
    String phase,
    double progress,
    @Nullable Double rmse,
    @Nullable Duration eta,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long version,
    Instant startedAt,
    @Nullable Instant endedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RejectionReport report) {

  static RunResponse of(TrainingRun run) {
    return of(run, null);
  }

  static RunResponse of(TrainingRun run, @Nullable RejectionReport report) {
    return new RunResponse(
        run.id(),
        run.state().name().toLowerCase(Locale.ROOT),
        run.trigger(),
        run.phase(),
        run.progress(),
        run.rmse(),
        run.eta(),
        run.reason(),
        run.version(),
        run.startedAt(),
        run.endedAt(),
        report);
  }
}
