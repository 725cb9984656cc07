package dev.matinee.serving.web.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import dev.matinee.ApiSlice;
import dev.matinee.catalog.Movie;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.lists.Similarity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class SimilarMoviesControllerTests extends ApiSlice {

  static final String PATH = "/api/v1/movies/m1/similar";

  @Test
  void showsSimilarMovies() {
    Movie alien = new Movie(2, "m2", "Alien", 1979, List.of("Horror"));
    Similarity listed =
        new Similarity.Listed(
            List.of(new Similarity.SimilarMovie(alien, 1, .5)), Similarity.Listed.Basis.RATINGS);
    when(similarMovies.list("m1", 10)).thenReturn(new Answer.Given<>(listed, 3, 17));

    assertThat(http.get().uri(PATH))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"movieId": "m1",
             "items": [{"movieId": "m2", "title": "Alien", "year": 1979, "genres": ["Horror"],
                        "rank": 1, "score": 0.5}],
             "basis": "ratings", "modelVersion": 3}
            """);
  }

  @Test
  void answers404ForAnUnknownMovieAnd503WithoutAModel() {
    when(similarMovies.list("m1", 10))
        .thenReturn(new Answer.Given<>(new Similarity.UnknownMovie("m1"), 3, 17))
        .thenReturn(new Answer.NoModelYet<>());

    assertThat(http.get().uri(PATH).exchange())
        .hasStatus(HttpStatus.NOT_FOUND)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:matinee:problem:unknown-movie");
    assertThat(http.get().uri(PATH).exchange())
        .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
        .containsHeader(HttpHeaders.RETRY_AFTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "many"})
  void answers400ForInvalidLimits(String limit) {
    assertThat(http.get().uri(PATH + "?limit=" + limit)).hasStatus(HttpStatus.BAD_REQUEST);
  }
}
