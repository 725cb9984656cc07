package dev.matinee.dataset.format.ratings;

import dev.matinee.dataset.format.text.BadRowException;
import dev.matinee.dataset.format.text.Ids;
import dev.matinee.dataset.format.text.Numbers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A valid row of a ratings file.
record RatingRow(String userId, String movieId, double rating, @Nullable Instant ratedAt) {

  static RatingRow of(Layout.Cells cells) throws BadRowException {
    String time = cells.time();
    return new RatingRow(
        Ids.require(cells.userId()),
        Ids.require(cells.movieId()),
        Numbers.number(cells.rating()),
        time == null || time.isEmpty() ? null : Numbers.time(time));
  }

  /// Returns whether `line` is a valid row.
  static boolean fits(Layout layout, String line) {
    try {
      of(layout.cells(line));
      return true;
    } catch (BadRowException e) {
      return false;
    }
  }
}
