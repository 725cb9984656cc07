package dev.matinee.training.configuration;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.scheduling.support.PeriodicTrigger;

/// Reads schedules.
public final class Schedules {

  private Schedules() {}

  /// Reads an ISO-8601 duration such as `PT15M`, first due after that time, or a cron expression
  /// with six fields.
  public static Trigger parse(String text) {
    try {
      return text.startsWith("P") ? every(Duration.parse(text)) : new CronTrigger(text);
    } catch (DateTimeParseException | IllegalArgumentException e) {
      // Without a cause: Spring Boot would report the cause instead of this exception.
      throw new InvalidConfigurationPropertyValueException(
          "matinee.training.schedule",
          text,
          "must be a duration such as PT15M, a cron expression with six fields, or - for never");
    }
  }

  private static Trigger every(Duration period) {
    if (!period.isPositive()) {
      throw new IllegalArgumentException("a period must be positive, but is " + period);
    }
    PeriodicTrigger trigger = new PeriodicTrigger(period);
    trigger.setInitialDelay(period);
    return trigger;
  }
}
