package dev.matinee.dataset.transfer;

import dev.matinee.dataset.format.text.BadLine;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// The result of an import so far.
///
/// @param movies movies created or changed
/// @param users users created or changed because a file describes them
/// @param rows ratings in the file, including bad ones
/// @param created new ratings
/// @param replaced ratings that replaced another
/// @param unchanged ratings equal to or older than the stored ones
/// @param rejected bad lines of ratings, movies and users
/// @param errors the first bad lines
/// @param highest highest rating in the file, on the file's scale; NaN if there is none
/// @param reading time spent on reading and checking ratings; zero in reports of older versions
/// @param storing time spent on storing ratings, meanwhile; zero in reports of older versions
public record ImportReport(
    long movies,
    long users,
    long rows,
    long created,
    long replaced,
    long unchanged,
    long rejected,
    List<BadLine> errors,
    double highest,
    Duration reading,
    Duration storing) {

  public ImportReport {
    errors = List.copyOf(errors);
    reading = Objects.requireNonNullElse(reading, Duration.ZERO);
    storing = Objects.requireNonNullElse(storing, Duration.ZERO);
  }

  /// Returns the number of ratings that are in the store now.
  public long accepted() {
    return created + replaced + unchanged;
  }

  /// Returns how many ratings a second were read and checked.
  public long readPerSecond() {
    return perSecond(rows, reading);
  }

  /// Returns how many ratings a second were stored.
  public long storedPerSecond() {
    return perSecond(accepted(), storing);
  }

  private static long perSecond(long ratings, Duration time) {
    return time.isZero() ? 0 : Math.round(ratings * 1e9 / time.toNanos());
  }
}
