package dev.matinee.console;

import dev.matinee.charts.NumberTexts;
import dev.matinee.model.RatingScale;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Writes numbers as the console shows them; templates know it as `@figures`.
@Component("figures")
public class Figures {

  private static final long MEBIBYTE = 1 << 20;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// Returns a rating on the scale: no more digits than it has.
  public String exact(double rating) {
    return RatingScale.text(rating);
  }

  /// Returns a predicted rating.
  public String rounded(double rating) {
    return NumberTexts.format("0.0", rating);
  }

  /// Returns an error in rating units, or another figure of that size.
  public String fine(double figure) {
    return NumberTexts.fine(figure);
  }

  /// Returns a whole number with a thin space after each three digits.
  public String count(long number) {
    return NumberTexts.count(number);
  }

  /// Returns a number of bytes in whole MiB, rounded up.
  public String mebibytes(long bytes) {
    return count(Math.ceilDiv(bytes, MEBIBYTE)) + " MiB";
  }

  public String percent(double share) {
    return NumberTexts.percent(share);
  }

  /// Returns a share in percent with one decimal.
  public String tenths(double share) {
    return NumberTexts.tenths(share);
  }

  /// Returns a duration in its two largest units, such as `3 h 20 min`.
  public String duration(Duration duration) {
    return NumberTexts.duration(duration);
  }

  /// Returns a time in UTC, to the minute.
  public String time(Instant time) {
    return MINUTE.format(time);
  }
}
