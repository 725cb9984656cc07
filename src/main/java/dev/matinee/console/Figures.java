package dev.matinee.console;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Writes numbers as the console shows them; templates know it as `@figures`.
@Component("figures")
class Figures {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// Returns a rating on the scale: no more digits than it has.
  public String exact(double rating) {
    return format("0.######", rating);
  }

  /// Returns a predicted rating.
  public String rounded(double rating) {
    return format("0.0", rating);
  }

  /// Returns an error in rating units, or another figure of that size.
  public String fine(double figure) {
    return format("0.0000", figure);
  }

  /// Returns a whole number with a thin space after each three digits.
  public String count(long number) {
    return format("#,##0", (double) number).replace(',', '\u2009');
  }

  public String percent(double share) {
    return format("0", 100 * share) + " %";
  }

  /// Returns a share in percent with one decimal.
  public String tenths(double share) {
    return format("0.0", 100 * share) + " %";
  }

  /// Returns a duration in its two largest units, such as `3 h 20 min`.
  public String duration(Duration duration) {
    if (duration.toDays() > 0) {
      return "%d d %d h".formatted(duration.toDays(), duration.toHoursPart());
    }
    if (duration.toHours() > 0) {
      return "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
    }
    return duration.toMinutes() > 0
        ? "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart())
        : "%d s".formatted(duration.toSeconds());
  }

  /// Returns a time in UTC, to the minute.
  public String time(Instant time) {
    return MINUTE.format(time);
  }

  private String format(String pattern, double number) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }
}
