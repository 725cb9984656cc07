package dev.matinee.serving.web.prediction;

import static dev.matinee.serving.web.ServedProblems.assertLater;
import static dev.matinee.serving.web.ServedProblems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.when;

import dev.matinee.ApiSlice;
import dev.matinee.catalog.Movie;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.Interval;
import dev.matinee.serving.prediction.Explanation;
import dev.matinee.serving.prediction.Prediction;
import dev.matinee.serving.prediction.PredictionBasis;
import dev.matinee.serving.prediction.Predictor.Pair;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ExplanationControllerTests extends ApiSlice {

  static final String PATH = "/api/v1/users/ann/predictions/m1/explanation";
  static final Prediction.Known PREDICTION =
      new Prediction.Known("ann", "m1", 10, new Interval(8.5, 10, .9), PredictionBasis.PERSONAL);
  static final Explanation.Rated RATED =
      new Explanation.Rated(new Movie(2, "m2", "Heat", 1995, List.of()), 9, 1.5, 8.75);

  @Test
  void showsThePartsOfAPrediction() {
    when(explainer.explain(new Pair("ann", "m1"), 1, 12))
        .thenReturn(
            new Answer.Given<>(
                new Explanation.Known(PREDICTION, 10.25, 7, .5, 1, List.of(RATED), 3, .25), 3, 17));

    assertThat(http.get().uri(PATH + "?limit=1&minSequence=12"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"userId": "ann", "movieId": "m1", "rating": 10.0, "unclipped": 10.25,
             "interval": {"low": 8.5, "high": 10.0, "level": 0.9},
             "parts": [
               {"kind": "mean", "contribution": 7.0},
               {"kind": "user", "contribution": 0.5},
               {"kind": "movie", "contribution": 1.0},
               {"kind": "rated", "movieId": "m2", "title": "Heat", "yourRating": 9.0,
                "contribution": 1.5, "without": 8.75},
               {"kind": "others", "ratings": 3, "contribution": 0.25}],
             "basis": "personal", "modelVersion": 3, "sequence": 17}
            """);
  }

  @Test
  void namesTenRatingsUnlessAskedAndNoOthersWhenThereAreNone() {
    when(explainer.explain(new Pair("ann", "m1"), 10, 0))
        .thenReturn(
            new Answer.Given<>(
                new Explanation.Known(PREDICTION, 10.25, 7, 1.75, 1.5, List.of(), 0, 0), 3, 17));

    assertThat(http.get().uri(PATH))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.parts[*].kind")
        .isEqualTo(List.of("mean", "user", "movie"));
  }

  @Test
  void answers404ForUnknownIds() {
    when(explainer.explain(any(), anyInt(), anyLong()))
        .thenReturn(new Answer.Given<>(new Explanation.UnknownUser("ann"), 3, 17))
        .thenReturn(new Answer.Given<>(new Explanation.UnknownMovie("m1"), 3, 17));

    assertProblem(http.get().uri(PATH).exchange(), HttpStatus.NOT_FOUND, "unknown-user");
    assertProblem(http.get().uri(PATH).exchange(), HttpStatus.NOT_FOUND, "unknown-movie");
  }

  @Test
  void answers503AndSaysWhenToTryAgain() {
    when(explainer.explain(any(), anyInt(), anyLong()))
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
        "/api/v1/users/a!/predictions/m1/explanation",
        "/api/v1/users/ann/predictions/m%201/explanation",
        PATH + "?limit=0",
        PATH + "?limit=101",
        PATH + "?minSequence=-1"
      })
  void answers400ForInvalidParameters(String path) {
    assertProblem(
        http.get().uri(URI.create(path)).exchange(), HttpStatus.BAD_REQUEST, "invalid-request");
  }
}
