package dev.matinee.training.configuration;

import dev.matinee.training.run.TrainingThreads;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.scheduling.support.PeriodicTrigger;
import org.springframework.validation.annotation.Validated;

/// Settings of training runs.
///
/// @param schedule when to check for changed ratings: an ISO-8601 duration, a cron expression with
///   six fields, or `-` for never
/// @param minChanges least number of changed ratings for a scheduled run
/// @param trainers names of the trainers; the best model on the hold-out becomes the candidate
/// @param seed random seed: the same ratings and seed give the same model
/// @param holdout share of the ratings to hold out for evaluation, the newest of each user
/// @param threads number of threads of a run; by default one for each processor, or one less where
///   threads cannot have a low priority
/// @param baselineFirst least number of ratings for which the first run of a new store publishes a
///   baseline with lists before it trains
@Validated
@ConfigurationProperties("matinee.training")
public record TrainingProperties(
    @DefaultValue("PT15M") String schedule,
    @DefaultValue("1") @Positive long minChanges,
    @DefaultValue("bayesian") @NotEmpty List<String> trainers,
    @DefaultValue("42") long seed,
    @DefaultValue("0.1") @Positive @DecimalMax("0.5") double holdout,
    @Nullable @Positive @Max(1024) Integer threads,
    @DefaultValue("300000") @Positive int baselineFirst) {

  private static final String NEVER = "-";

  public TrainingProperties {
    trainers = List.copyOf(trainers);
    trigger(schedule);
  }

  /// Returns the number of threads of a run.
  public int effectiveThreads() {
    return threads == null ? TrainingThreads.defaultCount() : threads;
  }

  /// Returns when to check for changed ratings; empty for never.
  public Optional<Trigger> trigger() {
    return trigger(schedule);
  }

  private static Optional<Trigger> trigger(String schedule) {
    String text = schedule.trim();
    try {
      return text.equals(NEVER)
          ? Optional.empty()
          : Optional.of(text.startsWith("P") ? every(Duration.parse(text)) : new CronTrigger(text));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      // Without a cause: Spring Boot would report the cause instead of this exception.
      throw new InvalidConfigurationPropertyValueException(
          "matinee.training.schedule",
          text,
          "must be a duration such as PT15M, a cron expression with six fields, or - for never");
    }
  }

  /// Returns a trigger that is first due after one period.
  private static Trigger every(Duration period) {
    if (!period.isPositive()) {
      throw new IllegalArgumentException("a period must be positive, but is " + period);
    }
    PeriodicTrigger trigger = new PeriodicTrigger(period);
    trigger.setInitialDelay(period);
    return trigger;
  }
}
