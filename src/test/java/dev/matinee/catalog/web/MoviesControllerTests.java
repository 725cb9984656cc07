package dev.matinee.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import com.jayway.jsonpath.JsonPath;
import dev.matinee.ApiSlice;
import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.Movie;
import dev.matinee.catalog.NewMovie;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class MoviesControllerTests extends ApiSlice {

  @BeforeEach
  void threeMovies() {
    given(movies.catalog())
        .willReturn(
            Catalog.of(
                LongStream.rangeClosed(1, 3)
                    .mapToObj(n -> new Movie(n, "m" + n, "Movie " + n, 1990, List.of("Drama")))
                    .toList()));
  }

  @Test
  void createsMovie() {
    given(movies.put(new NewMovie("112", "Alien", 1979, List.of("Horror", "Sci-Fi"))))
        .willReturn(true);

    MvcTestResult result =
        put("112", "{'title':'Alien','year':1979,'genres':['Horror','Sci-Fi','Horror']}");

    assertThat(result)
        .hasStatus(201)
        .bodyJson()
        .isEqualTo(
            """
            {"movieId":"112","title":"Alien","year":1979,"genres":["Horror","Sci-Fi"]}
            """);
  }

  @Test
  void replacesMovieWithoutYearAndGenres() {
    assertThat(put("112", "{'title':'Alien'}"))
        .hasStatus(200)
        .bodyJson()
        .isEqualTo(
            """
            {"movieId":"112","title":"Alien","genres":[]}
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'year':1979}; title",
        "{'title':' '}; title",
        "{'title':'A','year':1700}; year",
        "{'title':'A','year':'long ago'}; year",
        "{'title':'A','genres':['a|b']}; genres[0]",
        "{'title':'A','genres':['']}; genres[0]",
      },
      quoteCharacter = '"')
  void refusesInvalidMovie(String body, String field) {
    assertThat(put("112", body))
        .hasStatus(400)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .hasPathSatisfying(
            "$.type", v -> v.assertThat().isEqualTo("urn:matinee:problem:invalid-request"))
        .hasPathSatisfying("$.errors[0].field", v -> v.assertThat().isEqualTo(field))
        .hasPathSatisfying("$.errors[0].message", v -> v.assertThat().asString().isNotBlank());
    then(movies).shouldHaveNoInteractions();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "ä",
        "%",
        "0123456789012345678901234567890123456789012345678901234567890123X"
      })
  void refusesBadId(String movieId) {
    assertThat(http.get().uri("/api/v1/movies/{movieId}", movieId))
        .hasStatus(400)
        .bodyJson()
        .hasPathSatisfying("$.errors[0].field", v -> v.assertThat().isEqualTo("movieId"));
  }

  @Test
  void findsMovie() {
    assertThat(http.get().uri("/api/v1/movies/m2"))
        .hasStatus(200)
        .bodyJson()
        .hasPathSatisfying("$.title", v -> v.assertThat().isEqualTo("Movie 2"));
    assertThat(http.get().uri("/api/v1/movies/m4"))
        .hasStatus(404)
        .bodyJson()
        .hasPathSatisfying(
            "$.type", v -> v.assertThat().isEqualTo("urn:matinee:problem:unknown-movie"));
  }

  @Test
  void pagesThroughSearch() throws Exception {
    MvcTestResult first = http.get().uri("/api/v1/movies?query=movie&limit=2").exchange();
    assertThat(first)
        .hasStatus(200)
        .bodyJson()
        .hasPathSatisfying(
            "$.items[*].movieId", v -> v.assertThat().asArray().containsExactly("m1", "m2"));
    String cursor = JsonPath.read(first.getResponse().getContentAsString(), "$.nextCursor");

    assertThat(http.get().uri("/api/v1/movies?query=movie&limit=2&cursor={c}", cursor))
        .hasStatus(200)
        .bodyJson()
        .doesNotHavePath("$.nextCursor")
        .hasPathSatisfying(
            "$.items[*].movieId", v -> v.assertThat().asArray().containsExactly("m3"));
  }

  @Test
  void anEmptyCursorIsNone() {
    assertThat(http.get().uri("/api/v1/movies?cursor="))
        .hasStatus(200)
        .bodyJson()
        .hasPathSatisfying("$.items[0].movieId", v -> v.assertThat().isEqualTo("m1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "cursor=nonsense", "cursor=%2B"})
  void refusesBadParameter(String parameter) {
    assertThat(http.get().uri("/api/v1/movies?" + parameter)).hasStatus(400);
  }

  @Test
  void deletesMovie() {
    assertThat(http.delete().uri("/api/v1/movies/m1")).hasStatus(204);
    then(movies).should().remove("m1");
  }

  MvcTestResult put(String movieId, String body) {
    return http.put()
        .uri("/api/v1/movies/{movieId}", movieId)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.replace('\'', '"'))
        .exchange();
  }
}
