package dev.matinee.serving.web.lists;

import dev.matinee.catalog.Movie;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The movie in an item of a list.
record ListedMovie(String movieId, String title, @Nullable Integer year, List<String> genres) {

  static ListedMovie of(Movie movie) {
    return new ListedMovie(movie.movieId(), movie.title(), movie.year(), movie.genres());
  }
}
