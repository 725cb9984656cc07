package dev.matinee.dataset.format.ratings;

import dev.matinee.dataset.format.text.BadRowException;
import org.jspecify.annotations.Nullable;

/// Layout of a ratings file.
sealed interface Layout permits DelimitedLayout, JsonLayout {

  Cells cells(String line) throws BadRowException;

  /// Returns whether lines have a time.
  boolean hasTimes();

  /// Returns the number of lines before the first rating.
  int headerLines();

  String name();

  /// The unparsed values of a line.
  ///
  /// @param time null if there is none
  record Cells(String userId, String movieId, String rating, @Nullable String time) {}
}
