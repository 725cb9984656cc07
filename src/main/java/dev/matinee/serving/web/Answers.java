package dev.matinee.serving.web;

import dev.matinee.serving.context.Answer;
import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import java.time.Duration;

/// Turns an [Answer] into its value, or into a problem response.
public final class Answers {

  private static final Duration UNTIL_MODEL = Duration.ofSeconds(10);

  private Answers() {}

  /// Returns the answer.
  ///
  /// @throws ProblemException if no model is in force, or the requested write is not visible yet
  public static <T> Answer.Given<T> given(Answer<T> answer) {
    return switch (answer) {
      case Answer.Given<T> given -> given;
      case Answer.NoModelYet<T>() ->
          throw new ProblemException(
                  ProblemType.NO_MODEL,
                  "No model is in force yet; train one with POST /api/v1/models, or try again when"
                      + " the first training run has ended.")
              .retryAfter(UNTIL_MODEL);
      case Answer.Behind<T>(long sequence) -> throw ProblemException.sequenceNotReached(sequence);
    };
  }
}
