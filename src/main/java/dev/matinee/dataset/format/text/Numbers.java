package dev.matinee.dataset.format.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// Parsing and writing of numbers and times in files.
public final class Numbers {

  /// Least value read as milliseconds: as seconds since 1970 it is in the year 5138, as
  /// milliseconds in 1973.
  private static final long FIRST_MILLISECONDS = 100_000_000_000L;

  private Numbers() {}

  /// Parses a finite decimal number.
  public static double number(String text) throws BadRowException {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value) && !Character.isLetter(text.charAt(text.length() - 1))) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new BadRowException("the rating '%s' is not a number".formatted(text), e);
    }
    throw new BadRowException("the rating '%s' is not a number".formatted(text));
  }

  /// Parses seconds or milliseconds since 1970, or an ISO-8601 time with an offset.
  public static Instant time(String text) throws BadRowException {
    try {
      if (isWhole(text)) {
        long value = Long.parseLong(text);
        return value < FIRST_MILLISECONDS
            ? Instant.ofEpochSecond(value)
            : Instant.ofEpochMilli(value);
      }
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException | NumberFormatException e) {
      throw new BadRowException(
          "'%s' is not a time: seconds since 1970, or ISO-8601 such as 2026-01-31T12:00:00Z"
              .formatted(text),
          e);
    }
  }

  public static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
