package dev.matinee.dataset.format;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of a ratings file, checked.
record Row(String userId, String movieId, double rating, @Nullable Instant ratedAt) {

  static Row of(Layout.Cells cells) throws BadRowException {
    String time = cells.time();
    return new Row(
        Ids.require(cells.userId()),
        Ids.require(cells.movieId()),
        Numbers.number(cells.rating()),
        time == null || time.isEmpty() ? null : Numbers.time(time));
  }

  /// Returns whether a row can be read from `line`.
  static boolean fits(Layout layout, String line) {
    try {
      of(layout.cells(line));
      return true;
    } catch (BadRowException e) {
      return false;
    }
  }
}
