package dev.matinee.console.watch;

import dev.matinee.catalog.Movie;
import dev.matinee.serving.context.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A movie on the page *Watch*.
///
/// @param guess predicted rating of the user; null if not shown
/// @param own rating of the user; null if not rated
/// @param because titles of the rated movies that contribute most to its score
/// @param exploration whether it is listed for exploration, without a rank
record MovieCard(
    Movie movie,
    @Nullable Guess guess,
    @Nullable Double own,
    List<String> because,
    boolean exploration) {

  /// A predicted rating and its interval.
  record Guess(double rating, Interval interval) {}

  static MovieCard asked(Movie movie) {
    return new MovieCard(movie, null, null, List.of(), false);
  }

  static MovieCard rated(Movie movie, double own) {
    return new MovieCard(movie, null, own, List.of(), false);
  }
}
