package dev.matinee.console.watch;

import dev.matinee.serving.context.Answer;
import dev.matinee.serving.questions.QuestionFinder;
import dev.matinee.serving.questions.Questions;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Finds what to ask the user of the page *Watch*.
@Component
public class QuestionPanels {

  private final QuestionFinder questions;

  QuestionPanels(QuestionFinder questions) {
    this.questions = questions;
  }

  /// Returns the question whose answer teaches most; empty if none is wanted, none is left, or
  /// there is no model.
  ///
  /// @param ratings how many ratings `userId` has given
  Optional<Question> next(String userId, QuestionState questionState, int ratings) {
    return questionState.wanted(ratings)
            && questions.ask(userId, Set.copyOf(questionState.skipped()), 1, 0)
                instanceof Answer.Given<Questions> given
            && given.value() instanceof Questions.Listed listed
        ? listed.items().stream()
            .findFirst()
            .map(item -> new Question(MovieCard.asked(item.movie()), ratings))
        : Optional.empty();
  }
}
