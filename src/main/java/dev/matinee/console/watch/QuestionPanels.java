package dev.matinee.console.watch;

import dev.matinee.serving.context.Answer;
import dev.matinee.serving.questions.QuestionFinder;
import dev.matinee.serving.questions.Questions;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Factory of the next question on the page *Watch*.
@Component
public class QuestionPanels {

  private final QuestionFinder questions;

  QuestionPanels(QuestionFinder questions) {
    this.questions = questions;
  }

  /// Returns the most informative question; empty if the user wants none, none is left, or there is
  /// no model.
  ///
  /// @param ratings number of ratings of the user
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
