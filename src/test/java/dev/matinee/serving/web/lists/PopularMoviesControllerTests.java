package dev.matinee.serving.web.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.when;

import dev.matinee.ApiSlice;
import dev.matinee.catalog.Movie;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.lists.PopularMovies.PopularMovie;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class PopularMoviesControllerTests extends ApiSlice {

  @Test
  void showsPopularMoviesOfGenres() {
    Movie alien = new Movie(1, "m1", "Alien", 1979, List.of("Horror"));
    when(popularMovies.list(2, Set.of("Horror", "War", "Drama")))
        .thenReturn(new Answer.Given<>(List.of(new PopularMovie(alien, 1, 6.5, 400, 8.25)), 3, 17));

    assertThat(http.get().uri("/api/v1/movies/popular?limit=2&genre=Horror,War&genre=Drama"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"items": [{"movieId": "m1", "title": "Alien", "year": 1979, "genres": ["Horror"],
                        "rank": 1, "score": 6.5, "ratings": 400, "meanRating": 8.25}],
             "modelVersion": 3}
            """);
  }

  @Test
  void answers503WithoutAModel() {
    when(popularMovies.list(anyInt(), any())).thenReturn(new Answer.NoModelYet<>());

    assertThat(http.get().uri("/api/v1/movies/popular").exchange())
        .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
        .containsHeader(HttpHeaders.RETRY_AFTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "many"})
  void answers400ForInvalidLimits(String limit) {
    assertThat(http.get().uri("/api/v1/movies/popular?limit=" + limit))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }
}
