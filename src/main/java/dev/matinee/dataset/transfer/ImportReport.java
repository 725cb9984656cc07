package dev.matinee.dataset.transfer;

import dev.matinee.dataset.format.text.BadLine;
import java.util.List;

/// What an import did.
///
/// @param movies movies created or changed
/// @param users users created or changed because a file describes them
/// @param rows ratings in the file, bad ones included
/// @param created ratings that are new
/// @param replaced ratings that replaced another
/// @param unchanged ratings that were there already, or older than what is there
/// @param rejected bad lines, of ratings, movies and users
/// @param errors the first of the bad lines
/// @param highest highest rating in the file, on its own scale; NaN when there is none
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
