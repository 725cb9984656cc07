package dev.matinee.ratings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import dev.matinee.ApiSlice;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome;
import dev.matinee.ratings.StoreOutcome.Kind;
import dev.matinee.ratings.StoreOutcome.Reason;
import dev.matinee.ratings.StoreOutcome.Rejected;
import dev.matinee.ratings.StoreOutcome.Stored;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class RatingsControllerTests extends ApiSlice {

  static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  @Test
  void createsThenReplaces() {
    given(ratings.store(List.of(new NewRating("112", "m1", 8.0, null))))
        .willReturn(List.of(new Stored("112", "m1", 8, NOON, 17, Kind.CREATED)))
        .willReturn(List.of(new Stored("112", "m1", 8, NOON, 17, Kind.UNCHANGED)));
    String body = "{'userId':112,'movieId':'m1','rating':8}";

    assertThat(post("/ratings", body))
        .hasStatus(201)
        .bodyJson()
        .isEqualTo(
            """
            {"userId":"112","movieId":"m1","rating":8.0,"ratedAt":"2024-05-01T12:00:00Z","sequence":17}
            """);
    assertThat(post("/ratings", body)).hasStatus(200);
  }

  @Test
  void zeroIsNotARating() {
    given(ratings.store(anyList()))
        .willReturn(
            List.of(new Rejected(Reason.INVALID, "0 is not a rating; delete the rating instead")));

    assertThat(post("/ratings", "{'userId':'ann','movieId':'m1','rating':0}"))
        .hasStatus(400)
        .bodyJson()
        .hasPathSatisfying(
            "$.detail",
            v -> v.assertThat().isEqualTo("0 is not a rating; delete the rating instead"))
        .hasPathSatisfying("$.errors[0].field", v -> v.assertThat().isEqualTo("rating"));
  }

  @Test
  void unknownMovieIsNotFound() {
    given(ratings.store(anyList()))
        .willReturn(List.of(new Rejected(Reason.UNKNOWN_MOVIE, "there is no movie 'm1'")));

    assertThat(post("/ratings", "{'userId':'ann','movieId':'m1','rating':3}"))
        .hasStatus(404)
        .bodyJson()
        .hasPathSatisfying(
            "$.type", v -> v.assertThat().isEqualTo("urn:matinee:problem:unknown-movie"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "{'userId':'ann','movieId':'m1','rating':'8'}; rating",
        "{'userId':'ann','movieId':'m1','rating':true}; rating",
        "{'userId':'ann','movieId':'m1','rating':null}; rating",
        "{'userId':'ann','movieId':'m1'}; rating",
        "{'userId':'ann','movieId':'m1','rating':[8]}; rating",
        "{'movieId':'m1','rating':8}; userId",
        "{'userId':'a/b','movieId':'m1','rating':8}; userId",
        "{'userId':'ann','movieId':'','rating':8}; movieId",
        "{'userId':'ann','movieId':{},'rating':8}; movieId",
        "{'userId':'ann','movieId':'m1','rating':8,'ratedAt':'noon'}; ratedAt",
      })
  void namesTheWrongField(String body, String field) {
    assertThat(post("/ratings", body))
        .hasStatus(400)
        .bodyJson()
        .hasPathSatisfying("$.errors[0].field", v -> v.assertThat().isEqualTo(field));
    then(ratings).shouldHaveNoInteractions();
  }

  @ParameterizedTest
  @CsvSource({"userId, true", "userId, 1.5", "userId, 1e2", "movieId, false", "movieId, 112.0"})
  void idIsAStringOrAWholeNumber(String field, String value) {
    String body =
        "{'userId':'ann','movieId':'m1','rating':8}"
            .replaceFirst("('%s'):'\\w+'".formatted(field), "$1:" + value);

    assertThat(post("/ratings", body))
        .hasStatus(400)
        .bodyJson()
        .hasPathSatisfying("$.errors[0].field", v -> v.assertThat().isEqualTo(field))
        .hasPathSatisfying(
            "$.errors[0].message",
            v -> v.assertThat().isEqualTo("must be a string or a whole number"));
    assertThat(post("/ratings/batch", "[" + body + "]"))
        .hasStatus(200)
        .bodyJson()
        .hasPathSatisfying(
            "$.rejected[0].reason",
            v -> v.assertThat().isEqualTo(field + " must be a string or a whole number"));
    then(ratings).should(never()).store(anyList());
  }

  @Test
  void keepsTheDigitsOfANumberInABatch() {
    given(ratings.store(List.of(new NewRating("112", "7", 8.0, null))))
        .willReturn(List.of(new Stored("112", "7", 8, NOON, 5, Kind.CREATED)));

    assertThat(post("/ratings/batch", "[{'userId':112,'movieId':7,'rating':8}]"))
        .hasStatus(200)
        .bodyJson()
        .hasPathSatisfying("$.created", v -> v.assertThat().isEqualTo(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "{'userId':'ann','movieId':'m1','rating':NaN}",
        "{'userId':'ann'",
        "[]",
        "7",
        "null",
        "{} {}",
      })
  void refusesWhatIsNoRating(String body) {
    assertThat(post("/ratings", body))
        .hasStatus(400)
        .bodyJson()
        .hasPathSatisfying("$.detail", v -> v.assertThat().asString().isNotBlank());
    then(ratings).shouldHaveNoInteractions();
  }

  @Test
  void storesTheValidRowsOfABatch() {
    given(
            ratings.store(
                List.of(
                    new NewRating("ann", "m1", 8.0, null),
                    new NewRating("ann", "m2", 0.0, null),
                    new NewRating("ann", "m3", 7.0, NOON),
                    new NewRating("ann", "m4", 6.0, null))))
        .willReturn(
            List.<StoreOutcome>of(
                new Stored("ann", "m1", 8, NOON, 5, Kind.CREATED),
                new Rejected(Reason.INVALID, "0 is not a rating; delete the rating instead"),
                new Stored("ann", "m3", 7, NOON, 5, Kind.REPLACED),
                new Stored("ann", "m4", 6, NOON, 2, Kind.UNCHANGED)));

    assertThat(
            post(
                "/ratings/batch",
                """
                [{'userId':'ann','movieId':'m1','rating':8},
                 {'userId':'ann','movieId':'m9','rating':'8'},
                 {'userId':'ann','movieId':'m2','rating':0},
                 {'userId':'ann','movieId':'m3','rating':7,'ratedAt':'2024-05-01T12:00:00Z'},
                 null,
                 {'userId':'a b','rating':1},
                 {'userId':'ann','movieId':'m4','rating':6}]
                """))
        .hasStatus(200)
        .bodyJson()
        .isEqualTo(
            """
            {"accepted":3,"created":1,"replaced":1,"sequence":5,"rejected":[
              {"index":1,"reason":"rating is missing or of the wrong type"},
              {"index":2,"reason":"0 is not a rating; delete the rating instead"},
              {"index":4,"reason":"must be an object with userId, movieId and rating"},
              {"index":5,"reason":"movieId must have 1 to 64 letters, digits or . _ : @ -; userId must have 1 to 64 letters, digits or . _ : @ -"}]}
            """);
  }

  @Test
  void emptyBatchNamesTheLastWrite() {
    given(ratings.latestSequence()).willReturn(9L);

    assertThat(post("/ratings/batch", "[]"))
        .hasStatus(200)
        .bodyJson()
        .isEqualTo(
            """
            {"accepted":0,"created":0,"replaced":0,"rejected":[],"sequence":9}
            """);
  }

  @Test
  void refusesTooManyRatingsAtOnce() {
    String row = "{'userId':'ann','movieId':'m1','rating':8}";

    assertThat(post("/ratings/batch", Collections.nCopies(1_001, row).toString()))
        .hasStatus(413)
        .bodyJson()
        .hasPathSatisfying("$.detail", v -> v.assertThat().asString().contains("1000", "1001"));
    then(ratings).shouldHaveNoInteractions();
  }

  MockMvcTester.MockMvcRequestBuilder post(String path, String body) {
    return http.post()
        .uri("/api/v1" + path)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.replace('\'', '"'));
  }
}
