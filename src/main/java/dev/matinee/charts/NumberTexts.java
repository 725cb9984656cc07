package dev.matinee.charts;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;

/// Writes numbers as all pages show them.
public final class NumberTexts {

  private static final char THIN_SPACE = '\u2009';

  private NumberTexts() {}

  /// Returns an error in rating units, or another figure of that size.
  public static String fine(double figure) {
    return format("0.0000", figure);
  }

  /// Returns a whole number with a thin space after each three digits.
  public static String count(long number) {
    return format("#,##0", (double) number).replace(',', THIN_SPACE);
  }

  public static String percent(double share) {
    return format("0", 100 * share) + " %";
  }

  /// Returns a share in percent with one decimal.
  public static String tenths(double share) {
    return format("0.0", 100 * share) + " %";
  }

  /// Returns a duration in its two largest units, such as `3 h 20 min`.
  public static String duration(Duration duration) {
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

  /// Returns a number by a pattern of [DecimalFormat].
  public static String format(String pattern, double number) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }
}
