package dev.matinee.serving.web.prediction;

import static dev.matinee.serving.web.ServedProblems.assertLater;
import static dev.matinee.serving.web.ServedProblems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import dev.matinee.ApiSlice;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.Interval;
import dev.matinee.serving.prediction.Prediction;
import dev.matinee.serving.prediction.PredictionBasis;
import dev.matinee.serving.prediction.Predictor.Pair;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PredictionControllerTests extends ApiSlice {

  static final String PATH = "/api/v1/users/ann/predictions/m1";
  static final Prediction.Known KNOWN =
      new Prediction.Known("ann", "m1", 7.25, new Interval(5, 9.5, .9), PredictionBasis.COLD_MOVIE);

  @Test
  void showsAPrediction() {
    when(predictor.predict(new Pair("ann", "m1"), 12)).thenReturn(new Answer.Given<>(KNOWN, 3, 17));

    assertThat(http.get().uri(PATH + "?minSequence=12"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"userId": "ann", "movieId": "m1", "rating": 7.25,
             "interval": {"low": 5.0, "high": 9.5, "level": 0.9},
             "basis": "cold-movie", "modelVersion": 3, "sequence": 17}
            """);
  }

  @Test
  void answers404ForUnknownIds() {
    when(predictor.predict(any(), anyLong()))
        .thenReturn(new Answer.Given<>(new Prediction.UnknownUser("ann", "m1"), 3, 17))
        .thenReturn(new Answer.Given<>(new Prediction.UnknownMovie("ann", "m1"), 3, 17));

    assertProblem(http.get().uri(PATH).exchange(), HttpStatus.NOT_FOUND, "unknown-user");
    assertProblem(http.get().uri(PATH).exchange(), HttpStatus.NOT_FOUND, "unknown-movie");
  }

  @Test
  void answers503AndSaysWhenToTryAgain() {
    when(predictor.predict(any(), anyLong()))
        .thenReturn(new Answer.NoModelYet<>())
        .thenReturn(new Answer.Behind<>(11));

    MvcTestResult noModel = http.get().uri(PATH).exchange();
    MvcTestResult behind = http.get().uri(PATH + "?minSequence=12").exchange();

    assertLater(noModel, "no-model");
    assertLater(behind, "sequence-not-reached");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/users/a!/predictions/m1",
        "/api/v1/users/ann/predictions/m%201",
        PATH + "?minSequence=-1",
        PATH + "?minSequence=soon"
      })
  void answers400ForInvalidParameters(String path) {
    assertProblem(
        http.get().uri(URI.create(path)).exchange(), HttpStatus.BAD_REQUEST, "invalid-request");
  }

  @Test
  void showsABatchWithErrorsInTheirPlaces() {
    when(predictor.predictAll(
            eq(List.of(new Pair("ann", "112"), new Pair("bob", "m2"), new Pair("ann", "m3"))),
            anyLong()))
        .thenReturn(
            new Answer.Given<>(
                List.of(
                    KNOWN,
                    new Prediction.UnknownUser("bob", "m2"),
                    new Prediction.UnknownMovie("ann", "m3")),
                3,
                17));

    assertThat(
            post(
                """
                {"pairs": [{"userId": "ann", "movieId": 112}, {"userId": "bob", "movieId": "m2"},
                           {"userId": "ann", "movieId": "m3"}]}
                """))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"predictions": [
               {"userId": "ann", "movieId": "m1", "rating": 7.25,
                "interval": {"low": 5.0, "high": 9.5, "level": 0.9}, "basis": "cold-movie"},
               {"userId": "bob", "movieId": "m2", "error": "unknown-user"},
               {"userId": "ann", "movieId": "m3", "error": "unknown-movie"}],
             "modelVersion": 3, "sequence": 17}
            """);
  }

  @Test
  void refusesABatchThatIsTooLargeOrMalformed() {
    String many =
        String.join(",", Collections.nCopies(1001, "{\"userId\": \"a\", \"movieId\": \"m\"}"));

    for (String body :
        List.of(
            "{\"pairs\": [" + many + "]}",
            "{}",
            "{\"pairs\": [null]}",
            "{\"pairs\": [{\"userId\": \"a\"}]}",
            "{\"pairs\": [{\"userId\": \"a b\", \"movieId\": \"m\"}]}",
            "[")) {
      assertProblem(post(body), HttpStatus.BAD_REQUEST, "invalid-request");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "1.5", "1e2"})
  void refusesAnIdThatIsNeitherAStringNorAWholeNumber(String id) {
    MvcTestResult result =
        post(
            """
            {"pairs": [{"userId": "ann", "movieId": "m1"}, {"userId": "ann", "movieId": %s}]}
            """
                .formatted(id));

    assertProblem(result, HttpStatus.BAD_REQUEST, "invalid-request");
    assertThat(result).bodyJson().extractingPath("$.errors[0].field").isEqualTo("pairs[1].movieId");
    assertThat(result)
        .bodyJson()
        .extractingPath("$.errors[0].message")
        .isEqualTo("must be a string or a whole number");
  }

  private MvcTestResult post(String body) {
    return http.post()
        .uri("/api/v1/predictions")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
