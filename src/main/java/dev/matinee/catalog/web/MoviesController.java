package dev.matinee.catalog.web;

import dev.matinee.catalog.Movie;
import dev.matinee.catalog.Movies;
import dev.matinee.catalog.NewMovie;
import dev.matinee.web.ClientId;
import dev.matinee.web.Cursor;
import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// HTTP endpoints of movies.
@Tag(name = "Movies")
@RestController
@RequestMapping("/api/v1/movies")
class MoviesController {

  private static final String LIST = "movies";

  private final Movies movies;

  MoviesController(Movies movies) {
    this.movies = movies;
  }

  @Operation(summary = "Search the catalogue by title and genre")
  @GetMapping
  MoviePage search(
      @RequestParam(required = false) @Nullable String query,
      @RequestParam(required = false) @Nullable String genre,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    long after = Cursor.decode(LIST, cursor, 1).map(position -> position[0]).orElse(0L);
    List<Movie> found = movies.catalog().search(query, genre, after, limit + 1);
    List<MovieBody> items = found.stream().limit(limit).map(MovieBody::of).toList();
    return found.size() <= limit
        ? new MoviePage(items, null)
        : new MoviePage(items, Cursor.encode(LIST, found.get(limit - 1).id()));
  }

  @Operation(summary = "One movie")
  @GetMapping("/{movieId}")
  MovieBody movie(@PathVariable @ClientId String movieId) {
    return movies
        .catalog()
        .find(movieId)
        .map(MovieBody::of)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.UNKNOWN_MOVIE,
                    "There is no movie '%s'; GET /api/v1/movies lists the movies."
                        .formatted(movieId)));
  }

  @Operation(summary = "Create or replace a movie")
  @PutMapping("/{movieId}")
  ResponseEntity<MovieBody> put(
      @PathVariable @ClientId String movieId, @RequestBody @Valid MovieRequest request) {
    NewMovie movie = request.toMovie(movieId);
    boolean created = movies.put(movie);
    return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
        .body(new MovieBody(movieId, movie.title(), movie.year(), movie.genres()));
  }

  @Operation(summary = "Remove a movie with all its ratings")
  @DeleteMapping("/{movieId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable @ClientId String movieId) {
    movies.remove(movieId);
  }
}
