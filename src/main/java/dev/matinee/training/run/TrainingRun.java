package dev.matinee.training.run;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// The state of a training run at one moment.
///
/// @param phase current or last phase, such as `read`, `tune`, `evaluate`, `gate`, `refit`, `store`
/// @param progress share of the phase that is done, 0 to 1
/// @param rmse last validation error, at the end the error on the hold-out, in rating units; null
///   before the first measurement
/// @param eta expected time left in this phase; null when unknown
/// @param reason why the run was rejected, failed or cancelled, or why it published a baseline;
///   null otherwise
/// @param version the published model; null if there is none
@NamedInterface("run")
public record TrainingRun(
    String id,
    State state,
    String trigger,
    Instant startedAt,
    @Nullable Instant endedAt,
    String phase,
    double progress,
    @Nullable Double rmse,
    @Nullable Duration eta,
    @Nullable String reason,
    @Nullable Long version) {

  /// The states of a run; the last four are final.
  public enum State {
    QUEUED,
    RUNNING,
    PUBLISHED,
    REJECTED,
    FAILED,
    CANCELLED;

    public boolean ended() {
      return compareTo(PUBLISHED) >= 0;
    }
  }
}
