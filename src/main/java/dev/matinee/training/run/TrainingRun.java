package dev.matinee.training.run;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// One training run, as it is now.
///
/// @param phase what it does now or did last, such as `read`, `tune`, `evaluate`, `gate`, `refit`,
///   `store`
/// @param progress share of the phase that is done, 0 to 1
/// @param rmse validation error so far, in the end that on the hold-out, in rating units; null
///   before the first measurement
/// @param eta expected time left in this phase; null when unknown
/// @param reason why the run was rejected, failed or cancelled, or why it published a baseline;
///   null otherwise
/// @param version the model that it published; null otherwise
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
