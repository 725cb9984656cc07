package dev.matinee.serving.web.lists;

import dev.matinee.model.RatingScale;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.lists.Recommendations;
import dev.matinee.serving.lists.Recommender;
import dev.matinee.serving.web.Answers;
import dev.matinee.serving.web.Details;
import dev.matinee.web.ClientId;
import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// HTTP endpoints of recommendations.
@Tag(name = "Recommendations")
@RestController
@RequestMapping("/api/v1")
class RecommendationController {

  private static final String DESCRIPTION =
      """
      With `order=match`, the default, `score` is the ranking model's: the sum of what each of the
      user's ratings contributes. `because` names up to three of them, those that add most.
      With `order=rating`, `score` is the predicted rating before clipping, and `because` names the
      ratings that add most to that.

      `minRating` is the lowest predicted rating to list. `minConfidence`, 0 to 1, is the lowest
      confidence in it: 1 - (`interval.high` - `interval.low`) / (highest - lowest rating of the
      scale). Filters act before the list is cut: of n movies that pass, n are listed over all
      pages.

      `diversity`, 0 to 1, is the weight of being unlike the movies just before, in genres and
      audience. An item with `exploration` is too new for the ranking model: it has its place by its
      genres and year. `note` tells why a list is not personal.
      """;

  private final Recommender recommender;

  RecommendationController(Recommender recommender) {
    this.recommender = recommender;
  }

  /// `GET /api/v1/users/{userId}/recommendations`: 404 for an unknown user; 400 for a cursor of
  /// another list or model; 503 without a model, or if write number `minSequence` is not visible
  /// within a second.
  @Operation(summary = "What a user should watch next", description = DESCRIPTION)
  @GetMapping("/users/{userId}/recommendations")
  RecommendationsResponse recommend(
      @PathVariable @ClientId String userId,
      @ParameterObject @Valid RecommendationParameters parameters,
      @RequestParam(defaultValue = "0") @PositiveOrZero long minSequence) {
    return response(
        userId, Answers.given(recommender.recommend(userId, parameters.toQuery(), minSequence)));
  }

  /// `POST /api/v1/recommendations`: recommends to a user who is not stored, and stores nothing.
  /// 404 for an unknown movie, 400 for a rating that is not on the scale.
  @Operation(summary = "Recommend to somebody who is not stored", description = DESCRIPTION)
  @PostMapping("/recommendations")
  RecommendationsResponse recommend(@RequestBody @Valid RecommendationRequest request) {
    return response(
        null,
        Answers.given(recommender.recommend(request.toRatings(), request.parameters().toQuery())));
  }

  private static RecommendationsResponse response(
      @Nullable String userId, Answer.Given<Recommendations> given) {
    return switch (given.value()) {
      case Recommendations.Listed listed -> RecommendationsResponse.of(userId, listed, given);
      case Recommendations.UnknownUser(String unknown) ->
          throw new ProblemException(ProblemType.UNKNOWN_USER, Details.unknownUser(unknown));
      case Recommendations.UnknownMovie(String unknown) ->
          throw new ProblemException(ProblemType.UNKNOWN_MOVIE, Details.unknownMovie(unknown));
      case Recommendations.OffScale offScale -> throw invalid(Details.offScale(offScale));
      case Recommendations.MinRatingOffScale(RatingScale scale) ->
          throw invalid(Details.minRatingOffScale(scale));
      case Recommendations.ModelChanged() ->
          throw invalid(
              "This cursor belongs to a model that is not in force any more; start again without a"
                  + " cursor.");
      case Recommendations.OtherList() ->
          throw invalid(
              "This cursor belongs to another list; start again without a cursor, then pass on each"
                  + " nextCursor with the same parameters.");
    };
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemType.INVALID_REQUEST, detail);
  }
}
