package dev.matinee.console;

import dev.matinee.serving.Answer;
import dev.matinee.serving.Questionnaire;
import dev.matinee.serving.Questions;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Finds what to ask the user of the page *Watch*.
@Component
class Interviewer {

  private final Questions questions;

  Interviewer(Questions questions) {
    this.questions = questions;
  }

  /// Returns the question whose answer teaches most; empty if none is wanted, none is left, or
  /// there is no model.
  ///
  /// @param ratings how many ratings `userId` has given
  Optional<Question> next(String userId, Asking asking, int ratings) {
    return asking.wanted(ratings)
            && questions.ask(userId, Set.copyOf(asking.skipped()), 1, 0)
                instanceof Answer.Given<Questionnaire> given
            && given.value() instanceof Questionnaire.Listed listed
        ? listed.items().stream()
            .findFirst()
            .map(item -> new Question(Film.asked(item.movie()), ratings))
        : Optional.empty();
  }
}
