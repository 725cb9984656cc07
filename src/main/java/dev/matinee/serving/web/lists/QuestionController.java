package dev.matinee.serving.web.lists;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.questions.QuestionFinder;
import dev.matinee.serving.questions.Questions;
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
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// HTTP endpoint of questions to a user.
@Tag(name = "Recommendations")
@RestController
class QuestionController {

  private final QuestionFinder questions;

  QuestionController(QuestionFinder questions) {
    this.questions = questions;
  }

  /// `GET /api/v1/users/{userId}/questions`: 404 for an unknown user; 503 without a model, or if
  /// write number `minSequence` is not visible within a second.
  ///
  /// @param limit most questions, 1 to 100
  @Operation(
      summary = "Which movies to ask a user about",
      description =
          "The movies whose rating would teach the model most about this user, weighted by the"
              + " chance that the user knows them. They complement each other: each is chosen as if"
              + " those before had been answered.")
  @GetMapping("/api/v1/users/{userId}/questions")
  Response ask(
      @PathVariable @ClientId String userId,
      @RequestParam(defaultValue = "5") @Min(1) @Max(100) int limit,
      @RequestParam(defaultValue = "0") @PositiveOrZero long minSequence) {
    Answer.Given<Questions> given = Answers.given(questions.ask(userId, limit, minSequence));
    return switch (given.value()) {
      case Questions.Listed listed ->
          new Response(
              userId,
              listed.items().stream().map(Item::of).toList(),
              given.modelVersion(),
              given.sequence());
      case Questions.UnknownUser(String unknown) ->
          throw new ProblemException(ProblemType.UNKNOWN_USER, Details.unknownUser(unknown));
    };
  }

  /// Response body of `GET /api/v1/users/{userId}/questions`.
  ///
  /// @param items the most useful question first
  /// @param modelVersion version of the model in force
  /// @param sequence number of a write; the answer includes it and all earlier writes
  record Response(String userId, List<Item> items, long modelVersion, long sequence) {}

  /// A movie to ask about.
  ///
  /// @param knownBy probability that the user knows the movie, in (0, 1)
  /// @param gain share of the uncertainty about the user's ratings that a rating of this movie
  ///   would remove, after the questions before it; in `[0, 1]`
  record Item(@JsonUnwrapped ListedMovie movie, int rank, double knownBy, double gain) {

    static Item of(Questions.Item item) {
      return new Item(ListedMovie.of(item.movie()), item.rank(), item.chance(), item.gain());
    }
  }
}
