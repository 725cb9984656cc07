package dev.matinee.catalog.web;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.catalog.Movie;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A movie in a response body.
@JsonInclude(NON_NULL)
record MovieBody(String movieId, String title, @Nullable Integer year, List<String> genres) {

  static MovieBody of(Movie movie) {
    return new MovieBody(movie.movieId(), movie.title(), movie.year(), movie.genres());
  }
}
