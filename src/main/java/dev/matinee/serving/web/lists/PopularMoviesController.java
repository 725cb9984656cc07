package dev.matinee.serving.web.lists;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.lists.PopularMovies;
import dev.matinee.serving.lists.PopularMovies.PopularMovie;
import dev.matinee.serving.web.Answers;
import dev.matinee.serving.web.ParameterTexts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// HTTP endpoint of popular movies.
@Tag(name = "Recommendations")
@RestController
class PopularMoviesController {

  private final PopularMovies popularMovies;

  PopularMoviesController(PopularMovies popularMovies) {
    this.popularMovies = popularMovies;
  }

  /// `GET /api/v1/movies/popular`: 503 without a model.
  ///
  /// @param genre only movies with one of these genres; may be repeated or comma-separated
  @Operation(summary = "The most popular movies")
  @GetMapping("/api/v1/movies/popular")
  Response popular(
      @RequestParam(defaultValue = "10") @Min(1) @Max(100) int limit,
      @RequestParam(defaultValue = "") List<String> genre) {
    Answer.Given<List<PopularMovie>> given =
        Answers.given(popularMovies.list(limit, Set.copyOf(ParameterTexts.split(genre))));
    return new Response(given.value().stream().map(Item::of).toList(), given.modelVersion());
  }

  /// Response body of `GET /api/v1/movies/popular`.
  record Response(List<Item> items, long modelVersion) {}

  /// A popular movie.
  ///
  /// @param ratings number of training ratings
  /// @param meanRating their mean, shrunk towards the mean of all ratings
  record Item(
      @JsonUnwrapped ListedMovie movie, int rank, double score, int ratings, double meanRating) {

    static Item of(PopularMovie popular) {
      return new Item(
          ListedMovie.of(popular.movie()),
          popular.rank(),
          popular.score(),
          popular.ratings(),
          popular.meanRating());
    }
  }
}
