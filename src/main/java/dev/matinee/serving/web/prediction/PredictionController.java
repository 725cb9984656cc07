package dev.matinee.serving.web.prediction;

import dev.matinee.serving.context.Answer;
import dev.matinee.serving.prediction.Prediction;
import dev.matinee.serving.prediction.Predictor;
import dev.matinee.serving.prediction.Predictor.Pair;
import dev.matinee.serving.web.Answers;
import dev.matinee.serving.web.Details;
import dev.matinee.web.ClientId;
import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// HTTP endpoints of predicted ratings.
@Tag(name = "Predictions")
@RestController
@RequestMapping("/api/v1")
class PredictionController {

  private final Predictor predictor;

  PredictionController(Predictor predictor) {
    this.predictor = predictor;
  }

  /// `GET /api/v1/users/{userId}/predictions/{movieId}`: 404 for an unknown user or movie; 503
  /// without a model, or if write number `minSequence` is not visible within a second.
  @Operation(summary = "Predict a rating")
  @GetMapping("/users/{userId}/predictions/{movieId}")
  PredictionResponse predict(
      @PathVariable @ClientId String userId,
      @PathVariable @ClientId String movieId,
      @RequestParam(defaultValue = "0") @PositiveOrZero long minSequence) {
    Answer.Given<Prediction> given =
        Answers.given(predictor.predict(new Pair(userId, movieId), minSequence));
    return switch (given.value()) {
      case Prediction.Known known ->
          PredictionResponse.of(known, given.modelVersion(), given.sequence());
      case Prediction.UnknownUser unknown ->
          throw new ProblemException(
              ProblemType.UNKNOWN_USER, Details.unknownUser(unknown.userId()));
      case Prediction.UnknownMovie unknown ->
          throw new ProblemException(
              ProblemType.UNKNOWN_MOVIE, Details.unknownMovie(unknown.movieId()));
    };
  }

  /// `POST /api/v1/predictions`: up to 1,000 predictions by one model, in the order of the request.
  /// For an unknown user or movie, the entry has an `error` instead of a prediction.
  @Operation(summary = "Predict up to 1,000 ratings")
  @PostMapping("/predictions")
  PredictionsResponse predictAll(
      @RequestBody @Valid PredictionsRequest request,
      @RequestParam(defaultValue = "0") @PositiveOrZero long minSequence) {
    Answer.Given<List<Prediction>> given =
        Answers.given(predictor.predictAll(request.toPairs(), minSequence));
    return new PredictionsResponse(
        given.value().stream().map(PredictionsResponse.Entry::of).toList(),
        given.modelVersion(),
        given.sequence());
  }
}
