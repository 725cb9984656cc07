package dev.matinee.console.watch;

import dev.matinee.catalog.Movie;
import dev.matinee.serving.context.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A movie as the console shows it.
///
/// @param guess how the user is predicted to rate it; null where nobody asked
/// @param own what the user gave it; null if not rated
/// @param because titles of the rated movies that speak most for it
/// @param exploration whether it is listed without having been ranked
record MovieCard(
    Movie movie,
    @Nullable Guess guess,
    @Nullable Double own,
    List<String> because,
    boolean exploration) {

  /// A predicted rating and where the true one lies.
  record Guess(double rating, Interval interval) {}

  static MovieCard asked(Movie movie) {
    return new MovieCard(movie, null, null, List.of(), false);
  }

  static MovieCard rated(Movie movie, double own) {
    return new MovieCard(movie, null, own, List.of(), false);
  }
}
