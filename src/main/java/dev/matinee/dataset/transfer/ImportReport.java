package dev.matinee.dataset.transfer;

import dev.matinee.dataset.format.text.BadLine;
import java.util.List;

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
public record ImportReport(
    long movies,
    long users,
    long rows,
    long created,
    long replaced,
    long unchanged,
    long rejected,
    List<BadLine> errors,
    double highest) {

  public ImportReport {
    errors = List.copyOf(errors);
  }

  /// Returns the number of ratings that are in the store now.
  public long accepted() {
    return created + replaced + unchanged;
  }
}
