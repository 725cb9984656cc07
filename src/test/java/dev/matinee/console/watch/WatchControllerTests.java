package dev.matinee.console.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.Movie;
import dev.matinee.catalog.Movies;
import dev.matinee.catalog.Users;
import dev.matinee.console.ConsoleGuard;
import dev.matinee.console.Figures;
import dev.matinee.demo.Demo;
import dev.matinee.model.RatingScale;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.Interval;
import dev.matinee.serving.lists.ListBasis;
import dev.matinee.serving.lists.Recommendations;
import dev.matinee.serving.lists.Recommender;
import dev.matinee.serving.prediction.Predictor;
import dev.matinee.training.Training;
import dev.matinee.training.run.TrainingRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(WatchController.class)
@Import({MovieCards.class, ListPanels.class, Figures.class, WatchControllerTests.Scale.class})
public class WatchControllerTests {

  public static final Movie ALIEN = new Movie(1, "alien", "Alien", 1979, List.of("Horror"));
  public static final Movie JAWS = new Movie(2, "jaws", "Jaws", 1975, List.of("Thriller"));

  @Autowired MockMvcTester http;
  @MockitoBean Users users;
  @MockitoBean Movies movies;
  @MockitoBean Ratings ratings;
  @MockitoBean Recommender recommender;
  @MockitoBean QuestionPanels questionPanels;
  @MockitoBean Demo demo;
  @MockitoBean Predictor predictor;
  @MockitoBean Training training;

  public static class Scale {

    @Bean
    RatingScale scale() {
      return new RatingScale(1, 10, 1);
    }
  }

  @BeforeEach
  void annRatedAlien() {
    when(users.find(anyString())).thenReturn(OptionalLong.empty());
    when(users.find("ann")).thenReturn(OptionalLong.of(7));
    when(users.startingWith("", 5)).thenReturn(List.of("viewer-001"));
    when(movies.catalog()).thenReturn(Catalog.of(List.of(ALIEN, JAWS)));
    when(ratings.of(7)).thenReturn(List.of(new StoredRating(1, 9, Instant.EPOCH, 5)));
    when(predictor.predictAll(any(), anyLong())).thenReturn(new Answer.NoModelYet<>());
    listed();
  }

  void listed(Recommendations.Item... items) {
    Recommendations page = new Recommendations.Listed(List.of(items), ListBasis.POPULAR, 0, null);
    when(recommender.recommend(anyString(), any(), anyLong()))
        .thenReturn(new Answer.Given<>(page, 3, 17));
  }

  @Test
  void asksWhoIsWatching() {
    assertThat(http.get().uri("/"))
        .hasStatusOk()
        .hasViewName("console/welcome")
        .bodyText()
        .contains("Who is watching?", "/?user=viewer-001")
        .doesNotContain("generated");
  }

  @Test
  void saysWhatOfTheDemoIsInvented() {
    when(demo.isPresent()).thenReturn(true);

    assertThat(http.get().uri("/")).bodyText().contains("ratings are generated");
  }

  @Test
  void offersToBeginAsSomebodyNew() {
    assertThat(http.get().uri("/?user=bob"))
        .hasViewName("console/welcome")
        .bodyText()
        .contains("There is no <strong>bob</strong> yet");
  }

  @Test
  void showsTheListAndWhy() {
    listed(
        new Recommendations.Item(
            JAWS,
            1,
            1,
            8.25,
            new Interval(7, 9.5, .9),
            List.of(new Recommendations.Reason(ALIEN, .5)),
            true));

    assertThat(http.get().uri("/?user=ann"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Jaws",
            "7.0 to 9.5",
            "Because you rated",
            "Discovery",
            "No ratings yet: this list shows what others like",
            "id=\"rated-alien-9\" aria-pressed=\"true\"",
            "x=\"650.0\" width=\"250.0\"");
  }

  @Test
  void marksFoundMoviesThatAreRated() {
    assertThat(http.get().uri("/?user=ann&q=alien"))
        .bodyText()
        .contains("id=\"found-alien-9\" aria-pressed=\"true\"");
  }

  @Test
  void tellsTheBrowserTheAddressOfTheState() {
    assertThat(http.get().uri("/?user=ann&q=&genre=War&limit=20&diversity=0"))
        .hasHeader("HX-Replace-Url", "/?user=ann&genre=War");
  }

  @Test
  void saysHowFarTheFirstModelIsAndAsksAgain() {
    when(recommender.recommend(anyString(), any(), anyLong()))
        .thenReturn(new Answer.NoModelYet<>());
    when(training.latest())
        .thenReturn(
            Optional.of(
                new TrainingRun(
                    "1",
                    TrainingRun.State.RUNNING,
                    "start",
                    Instant.EPOCH,
                    null,
                    "refit",
                    .4,
                    null,
                    Duration.ofSeconds(12),
                    null,
                    null)));

    assertThat(http.get().uri("/?user=ann"))
        .bodyText()
        .contains("refit, 40 % done, about 12 s left", "hx-trigger=\"every 2s\"");
  }

  @Test
  void storesARatingAndShowsTheSameStateAgain() {
    NewRating rating = new NewRating("ann", "jaws", 8, null);
    when(ratings.store(List.of(rating)))
        .thenReturn(
            List.of(
                new StoreOutcome.Stored(
                    "ann", "jaws", 8, Instant.EPOCH, 6, StoreOutcome.Kind.CREATED)));

    assertThat(
            http.post()
                .uri("/ratings?user=ann&genre=War")
                .param("movie", "jaws")
                .param("rating", "8"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasRedirectedUrl("/?user=ann&genre=War");
    verify(ratings).store(List.of(rating));
  }

  @Test
  void removesARating() {
    assertThat(http.post().uri("/ratings?user=ann").param("movie", "alien"))
        .hasStatus(HttpStatus.SEE_OTHER);
    verify(ratings).remove("ann", "alien");
  }

  @Test
  void saysWhyARatingIsNotStored() {
    when(ratings.store(any()))
        .thenReturn(
            List.of(
                new StoreOutcome.Rejected(
                    StoreOutcome.Reason.INVALID, "the rating must lie between 1 and 10")));

    assertThat(http.post().uri("/ratings?user=ann").param("movie", "alien").param("rating", "11"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .hasViewName("console/problem")
        .bodyText()
        .contains("the rating must lie between 1 and 10.");
  }

  @Test
  void createsAUser() {
    assertThat(http.post().uri("/users").param("user", "bob"))
        .hasStatus(HttpStatus.SEE_OTHER)
        .hasRedirectedUrl("/?user=bob");
    verify(users).ensure(List.of("bob"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/?user=a+b", "/?yearFrom=last", "/?yearTo=3000", "/?diversity=2", "/?limit=0"})
  void answers400ForAnAddressThatMakesNoSense(String address) {
    assertThat(http.get().uri(address))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .hasViewName("console/problem")
        .bodyText()
        .doesNotContain("Exception");
  }

  @Test
  void saysThatTheDatabaseIsAway() {
    when(users.startingWith(anyString(), anyInt()))
        .thenThrow(new DataAccessResourceFailureException("secret"));

    assertThat(http.get().uri("/"))
        .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
        .bodyText()
        .contains("The database does not answer")
        .doesNotContain("secret");
  }

  @Test
  void runsNothingFromElsewhere() {
    assertThat(http.get().uri("/"))
        .hasHeader("Content-Security-Policy", ConsoleGuard.POLICY)
        .hasHeader("X-Content-Type-Options", "nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void refusesFormsOfOtherSites(String site) {
    assertThat(http.post().uri("/users").param("user", "bob").header("Sec-Fetch-Site", site))
        .hasStatus(HttpStatus.FORBIDDEN);
    verifyNoInteractions(users);
  }
}
