package dev.matinee.serving.web.lists;

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
import dev.matinee.serving.questions.Questions;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class QuestionControllerTests extends ApiSlice {

  static final String PATH = "/api/v1/users/ann/questions";
  static final Questions ALIEN =
      new Questions.Listed(
          List.of(
              new Questions.Item(
                  new Movie(1, "m1", "Alien", 1979, List.of("Horror")), 1, .5, .125)));

  @Test
  void showsWhatToAsk() {
    when(questions.ask("ann", 2, 12)).thenReturn(new Answer.Given<>(ALIEN, 3, 17));

    assertThat(http.get().uri(PATH + "?limit=2&minSequence=12"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"userId": "ann",
             "items": [{"movieId": "m1", "title": "Alien", "year": 1979, "genres": ["Horror"],
                        "rank": 1, "knownBy": 0.5, "gain": 0.125}],
             "modelVersion": 3, "sequence": 17}
            """);
  }

  @Test
  void asksFiveQuestionsUnlessToldOtherwise() {
    when(questions.ask("ann", 5, 0)).thenReturn(new Answer.Given<>(ALIEN, 3, 17));

    assertThat(http.get().uri(PATH)).hasStatusOk();
  }

  @Test
  void answers404ForUnknownUsers() {
    when(questions.ask(any(), anyInt(), anyLong()))
        .thenReturn(new Answer.Given<>(new Questions.UnknownUser("ann"), 3, 17));

    assertProblem(http.get().uri(PATH).exchange(), HttpStatus.NOT_FOUND, "unknown-user");
  }

  @Test
  void answers503AndSaysWhenToTryAgain() {
    when(questions.ask(any(), anyInt(), anyLong()))
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
        "/api/v1/users/a!/questions",
        PATH + "?limit=0",
        PATH + "?limit=101",
        PATH + "?minSequence=-1"
      })
  void answers400ForInvalidParameters(String path) {
    assertProblem(
        http.get().uri(URI.create(path)).exchange(), HttpStatus.BAD_REQUEST, "invalid-request");
  }
}
