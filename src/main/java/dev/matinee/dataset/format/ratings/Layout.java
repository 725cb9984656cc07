package dev.matinee.dataset.format.ratings;

import dev.matinee.dataset.format.text.BadRowException;
import org.jspecify.annotations.Nullable;

/// How the lines of a ratings file are to be read.
sealed interface Layout permits DelimitedLayout, JsonLayout {

  /// Reads a line.
  Cells cells(String line) throws BadRowException;

  /// Returns whether lines have a time.
  boolean hasTimes();

  /// Returns how many lines come before the first rating.
  int headerLines();

  /// Returns the name of the layout.
  String name();

  /// What a line says, as it says it.
  ///
  /// @param time null when there is none
  record Cells(String userId, String movieId, String rating, @Nullable String time) {}
}
