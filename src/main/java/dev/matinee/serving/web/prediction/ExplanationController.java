package dev.matinee.serving.web.prediction;

import dev.matinee.serving.context.Answer;
import dev.matinee.serving.prediction.Explainer;
import dev.matinee.serving.prediction.Explanation;
import dev.matinee.serving.prediction.Predictor.Pair;
import dev.matinee.serving.web.Answers;
import dev.matinee.serving.web.Details;
import dev.matinee.web.ClientId;
import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// HTTP endpoint of explained predictions.
@Tag(name = "Predictions")
@RestController
class ExplanationController {

  private final Explainer explainer;

  ExplanationController(Explainer explainer) {
    this.explainer = explainer;
  }

  /// `GET /api/v1/users/{userId}/predictions/{movieId}/explanation`: 404 for an unknown user or
  /// movie; 503 without a model, or if write number `minSequence` is not visible within a second.
  ///
  /// @param limit most ratings to name, 1 to 100
  @Operation(
      summary = "Explain a predicted rating",
      description =
          "The contributions add up to `unclipped`. Given which movies the user rated, that of a"
              + " rating is linear in its value; `without` is what the prediction would be had the"
              + " user not rated that movie.")
  @GetMapping("/api/v1/users/{userId}/predictions/{movieId}/explanation")
  ExplanationResponse explain(
      @PathVariable @ClientId String userId,
      @PathVariable @ClientId String movieId,
      @RequestParam(defaultValue = "10") @Min(1) @Max(100) int limit,
      @RequestParam(defaultValue = "0") @PositiveOrZero long minSequence) {
    Answer.Given<Explanation> given =
        Answers.given(explainer.explain(new Pair(userId, movieId), limit, minSequence));
    return switch (given.value()) {
      case Explanation.Known known -> ExplanationResponse.of(known, given);
      case Explanation.UnknownUser(String unknown) ->
          throw new ProblemException(ProblemType.UNKNOWN_USER, Details.unknownUser(unknown));
      case Explanation.UnknownMovie(String unknown) ->
          throw new ProblemException(ProblemType.UNKNOWN_MOVIE, Details.unknownMovie(unknown));
    };
  }
}
