package dev.matinee.ratings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import com.jayway.jsonpath.JsonPath;
import dev.matinee.ApiSlice;
import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.Movie;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome.Kind;
import dev.matinee.ratings.StoreOutcome.Stored;
import dev.matinee.ratings.StoredRating;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class UserRatingsControllerTests extends ApiSlice {

  static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  @BeforeEach
  void annRatedTwoMovies() {
    given(users.find("ann")).willReturn(OptionalLong.of(1));
    given(users.find("bob")).willReturn(OptionalLong.empty());
    given(movies.catalog())
        .willReturn(
            Catalog.of(
                List.of(
                    new Movie(5, "m5", "Five", null, List.of()),
                    new Movie(6, "m6", "Six", null, List.of()))));
    given(ratings.of(1, 0, 2))
        .willReturn(List.of(new StoredRating(5, 8, NOON, 11), new StoredRating(6, 3, NOON, 12)));
    given(ratings.of(1, 5, 2)).willReturn(List.of(new StoredRating(6, 3, NOON, 12)));
  }

  @Test
  void pagesThroughTheRatings() throws Exception {
    MvcTestResult first = http.get().uri("/api/v1/users/ann/ratings?limit=1").exchange();
    assertThat(first)
        .hasStatus(200)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"userId":"ann","ratings":[
              {"movieId":"m5","title":"Five","rating":8.0,"ratedAt":"2024-05-01T12:00:00Z","sequence":11}]}
            """);
    String cursor = JsonPath.read(first.getResponse().getContentAsString(), "$.nextCursor");

    assertThat(http.get().uri("/api/v1/users/ann/ratings?limit=1&cursor={c}", cursor))
        .hasStatus(200)
        .bodyJson()
        .doesNotHavePath("$.nextCursor")
        .hasPathSatisfying("$.ratings[0].movieId", v -> v.assertThat().isEqualTo("m6"));
  }

  @Test
  void anEmptyCursorIsNone() {
    assertThat(http.get().uri("/api/v1/users/ann/ratings?limit=1&cursor="))
        .hasStatus(200)
        .bodyJson()
        .hasPathSatisfying("$.ratings[0].movieId", v -> v.assertThat().isEqualTo("m5"));
  }

  @Test
  void unknownUserIsNotFound() {
    assertThat(http.get().uri("/api/v1/users/bob/ratings"))
        .hasStatus(404)
        .bodyJson()
        .hasPathSatisfying(
            "$.type", v -> v.assertThat().isEqualTo("urn:matinee:problem:unknown-user"));
  }

  @Test
  void tellsWhenToTryAgainWhileAWriteIsNotVisible() {
    given(ratings.awaitSequence(99)).willReturn(false);

    assertThat(http.get().uri("/api/v1/users/ann/ratings?minSequence=99"))
        .hasStatus(503)
        .hasHeader("Retry-After", "1")
        .bodyJson()
        .hasPathSatisfying(
            "$.type", v -> v.assertThat().isEqualTo("urn:matinee:problem:sequence-not-reached"));
  }

  @Test
  void putsAndDeletesOneRating() {
    given(ratings.store(List.of(new NewRating("ann", "m5", 9.0, null))))
        .willReturn(List.of(new Stored("ann", "m5", 9, NOON, 13, Kind.REPLACED)));

    assertThat(
            http.put()
                .uri("/api/v1/users/ann/ratings/m5")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"rating\":9}"))
        .hasStatus(200)
        .bodyJson()
        .hasPathSatisfying("$.sequence", v -> v.assertThat().isEqualTo(13));
    assertThat(http.delete().uri("/api/v1/users/ann/ratings/m5")).hasStatus(204);
    then(ratings).should().remove("ann", "m5");
  }
}
