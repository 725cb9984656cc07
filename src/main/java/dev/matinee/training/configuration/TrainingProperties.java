package dev.matinee.training.configuration;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.Trigger;
import org.springframework.validation.annotation.Validated;

/// Settings of training runs.
///
/// @param schedule when to look for changes: an ISO-8601 duration, a cron expression with six
///   fields, or `-` for never
/// @param minChanges a scheduled run needs at least this many changed ratings
/// @param trainers names of the trainers to try; the best on the hold-out becomes the candidate
/// @param seed start of every random sequence: the same ratings and seed give the same model
/// @param holdout share of the ratings, the newest of each user, that a candidate is judged by
@Validated
@ConfigurationProperties("matinee.training")
public record TrainingProperties(
    @DefaultValue("PT15M") String schedule,
    @DefaultValue("1") @Positive long minChanges,
    @DefaultValue("bayesian") @NotEmpty List<String> trainers,
    @DefaultValue("42") long seed,
    @DefaultValue("0.1") @Positive @DecimalMax("0.5") double holdout) {

  private static final String NEVER = "-";

  public TrainingProperties {
    trainers = List.copyOf(trainers);
    trigger(schedule);
  }

  /// Returns when to look for changes, empty for never.
  public Optional<Trigger> trigger() {
    return trigger(schedule);
  }

  private static Optional<Trigger> trigger(String schedule) {
    return schedule.trim().equals(NEVER)
        ? Optional.empty()
        : Optional.of(Schedules.parse(schedule.trim()));
  }
}
