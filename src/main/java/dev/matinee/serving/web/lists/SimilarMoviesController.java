package dev.matinee.serving.web.lists;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.lists.SimilarMovies;
import dev.matinee.serving.lists.Similarity;
import dev.matinee.serving.lists.Similarity.SimilarMovie;
import dev.matinee.serving.web.Answers;
import dev.matinee.serving.web.Details;
import dev.matinee.web.ClientId;
import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// HTTP endpoint of similar movies.
@Tag(name = "Recommendations")
@RestController
class SimilarMoviesController {

  private final SimilarMovies similarMovies;

  SimilarMoviesController(SimilarMovies similarMovies) {
    this.similarMovies = similarMovies;
  }

  /// `GET /api/v1/movies/{movieId}/similar`: 404 for an unknown movie, 503 without a model.
  @Operation(
      summary = "Movies like another one",
      description =
          "With `basis` `ratings`, `score` is how much liking the movie speaks for the other one."
              + " A movie that the model has not learnt enough of is compared by genres and year:"
              + " `basis` is then `traits`, and `score` between 0 and 1.")
  @GetMapping("/api/v1/movies/{movieId}/similar")
  Response similar(
      @PathVariable @ClientId String movieId,
      @RequestParam(defaultValue = "10") @Min(1) @Max(100) int limit) {
    Answer.Given<Similarity> given = Answers.given(similarMovies.list(movieId, limit));
    return switch (given.value()) {
      case Similarity.Listed listed ->
          new Response(
              movieId,
              listed.movies().stream().map(Item::of).toList(),
              listed.basis().text(),
              given.modelVersion());
      case Similarity.UnknownMovie(String unknown) ->
          throw new ProblemException(ProblemType.UNKNOWN_MOVIE, Details.unknownMovie(unknown));
    };
  }

  /// Response body of `GET /api/v1/movies/{movieId}/similar`.
  ///
  /// @param basis `ratings` or `traits`
  record Response(String movieId, List<Item> items, String basis, long modelVersion) {}

  /// A similar movie.
  ///
  /// @param score determines the order; comparable within one list only
  record Item(@JsonUnwrapped ListedMovie movie, int rank, double score) {

    static Item of(SimilarMovie similar) {
      return new Item(ListedMovie.of(similar.movie()), similar.rank(), similar.score());
    }
  }
}
