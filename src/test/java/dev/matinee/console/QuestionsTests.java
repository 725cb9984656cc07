package dev.matinee.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.Movie;
import dev.matinee.catalog.Movies;
import dev.matinee.catalog.Users;
import dev.matinee.console.watch.ListPanels;
import dev.matinee.console.watch.MovieCards;
import dev.matinee.console.watch.QuestionPanels;
import dev.matinee.console.watch.WatchController;
import dev.matinee.console.watch.WatchControllerTests;
import dev.matinee.demo.Demo;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.lists.ListBasis;
import dev.matinee.serving.lists.Recommendations;
import dev.matinee.serving.lists.Recommender;
import dev.matinee.serving.prediction.Predictor;
import dev.matinee.serving.questions.QuestionFinder;
import dev.matinee.serving.questions.Questions;
import dev.matinee.training.Training;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The questions of the page *Watch*.
@WebMvcTest(WatchController.class)
@Import({
  MovieCards.class,
  ListPanels.class,
  Figures.class,
  QuestionPanels.class,
  WatchControllerTests.Scale.class
})
class QuestionsTests {

  static final Movie ALIEN = WatchControllerTests.ALIEN;
  static final Movie JAWS = WatchControllerTests.JAWS;

  @Autowired MockMvcTester http;
  @MockitoBean Users users;
  @MockitoBean Demo demo;
  @MockitoBean Movies movies;
  @MockitoBean Ratings ratings;
  @MockitoBean Recommender recommender;
  @MockitoBean QuestionFinder questions;
  @MockitoBean Predictor predictor;
  @MockitoBean Training training;

  @BeforeEach
  void annIsToBeAsked() {
    when(users.find("ann")).thenReturn(OptionalLong.of(7));
    when(movies.catalog()).thenReturn(Catalog.of(List.of(ALIEN, JAWS)));
    Recommendations page = new Recommendations.Listed(List.of(), ListBasis.POPULAR, 0, null);
    when(recommender.recommend(anyString(), any(), anyLong()))
        .thenReturn(new Answer.Given<>(page, 3, 17));
    asked(Set.of(), ALIEN);
    rated(3);
  }

  void asked(Set<String> except, Movie... next) {
    List<Questions.Item> items =
        List.of(next).stream().map(m -> new Questions.Item(m, 1, .5, .25)).toList();
    when(questions.ask("ann", except, 1, 0))
        .thenReturn(new Answer.Given<>(new Questions.Listed(items), 3, 17));
  }

  void rated(int count) {
    when(ratings.of(7))
        .thenReturn(
            IntStream.range(0, count)
                .mapToObj(i -> new StoredRating(2, 9, Instant.EPOCH, i))
                .toList());
  }

  AbstractStringAssert<?> page(String address) {
    return assertThat(http.get().uri(address)).hasStatusOk().bodyText();
  }

  @Test
  void asksWhoHasRatedLittle() {
    page("/?user=ann")
        .contains(
            "Get to know you",
            "3 of 10 rated</span>",
            "value=\"3\" max=\"10\"",
            "id=\"question-alien-10\"",
            "3 of 10 rated, the next question is Alien. Nothing fits")
        .doesNotContain("Ask me");
  }

  @Test
  void goesOnWithoutTheMovieThatTheUserHasNotSeen() {
    page("/?user=ann&genre=War")
        .contains("href=\"/?user=ann&amp;genre=War&amp;ask.skipped=alien\"");

    asked(Set.of("alien"), JAWS);
    page("/?user=ann&genre=War&ask.skipped=alien")
        .contains(
            "id=\"question-jaws-10\"",
            "ask.skipped=alien&amp;ask.skipped=jaws\"",
            "form=\"state\" name=\"ask.skipped\" value=\"alien\"",
            "action=\"/ratings?user=ann&amp;genre=War&amp;ask.skipped=alien\"");
    verify(ratings, never()).store(any());
  }

  @Test
  void aRatingKeepsWhatWasSkipped() {
    assertThat(
            http.post()
                .uri("/ratings?user=ann&ask.panel=open&ask.skipped=jaws")
                .param("movie", "alien"))
        .hasRedirectedUrl("/?user=ann&ask.panel=open&ask.skipped=jaws");
  }

  @Test
  void endsByItselfAndCanBeCalledBack() {
    rated(10);

    page("/?user=ann").doesNotContain("Get to know you").contains("ask.panel=open\"", "Ask me");
    page("/?user=ann&ask.panel=open")
        .contains("Get to know you", "10 rated</span>")
        .doesNotContain("<progress");
  }

  @Test
  void canBeClosed() {
    page("/?user=ann").contains("href=\"/?user=ann&amp;ask.panel=closed\"");
    page("/?user=ann&ask.panel=closed")
        .doesNotContain("Get to know you")
        .contains("<a id=\"ask\" aria-describedby=\"ask-why\" href=\"/?user=ann\"");
    verify(questions).ask(anyString(), any(), anyInt(), anyLong());
  }

  @Test
  void asksNothingWhenNoQuestionIsLeft() {
    asked(Set.of());

    page("/?user=ann").doesNotContain("Get to know you", "Ask me");
  }

  @Test
  void asksNothingWithoutAModel() {
    when(questions.ask("ann", Set.of(), 1, 0)).thenReturn(new Answer.NoModelYet<>());
    when(recommender.recommend(anyString(), any(), anyLong()))
        .thenReturn(new Answer.NoModelYet<>());
    when(training.latest()).thenReturn(Optional.empty());

    page("/?user=ann").doesNotContain("Get to know you", "Ask me");
    page("/?user=ann&ask.panel=closed").doesNotContain("Get to know you", "Ask me");
  }

  @Test
  void answers400ForWishesThatMakeNoSense() {
    assertThat(http.get().uri("/?user=ann&ask.panel=ajar")).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(http.get().uri("/?user=ann&ask.skipped=a!b")).hasStatus(HttpStatus.BAD_REQUEST);
  }
}
