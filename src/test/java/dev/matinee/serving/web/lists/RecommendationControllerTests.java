package dev.matinee.serving.web.lists;

import static dev.matinee.serving.web.ServedProblems.assertLater;
import static dev.matinee.serving.web.ServedProblems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import dev.matinee.ApiSlice;
import dev.matinee.catalog.Movie;
import dev.matinee.model.RatingScale;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.Interval;
import dev.matinee.serving.lists.ListBasis;
import dev.matinee.serving.lists.Recommendations;
import dev.matinee.serving.ranking.ListFilter;
import dev.matinee.serving.ranking.PageCursor;
import dev.matinee.serving.ranking.RecommendationQuery;
import dev.matinee.serving.ranking.RecommendationQuery.Order;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RecommendationControllerTests extends ApiSlice {

  static final String PATH = "/api/v1/users/ann/recommendations";
  static final PageCursor NEXT = new PageCursor(3, 99, 1);
  static final RecommendationQuery DEFAULTS = query(10, null, Set.of(), null, Set.of());
  static final Movie ALIENS = new Movie(2, "m2", "Aliens", 1986, List.of());
  static final Recommendations LISTED =
      new Recommendations.Listed(
          List.of(
              new Recommendations.Item(
                  new Movie(1, "m1", "Alien", 1979, List.of("Horror")),
                  1,
                  4.5,
                  8.5,
                  new Interval(7, 10, .9),
                  List.of(new Recommendations.Reason(ALIENS, .75)),
                  false)),
          ListBasis.PERSONAL,
          2,
          NEXT);

  static RecommendationQuery query(
      int limit,
      @Nullable PageCursor from,
      Set<String> genres,
      @Nullable Integer yearFrom,
      Set<String> exclude) {
    return new RecommendationQuery(
        limit,
        from,
        new ListFilter(genres, yearFrom, null, exclude, false, null, null),
        Order.MATCH,
        null);
  }

  @Test
  void showsAPage() {
    when(recommender.recommend("ann", DEFAULTS, 0)).thenReturn(new Answer.Given<>(LISTED, 3, 17));

    assertThat(http.get().uri(PATH))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"userId": "ann",
             "items": [{"movieId": "m1", "title": "Alien", "year": 1979, "genres": ["Horror"],
                        "rank": 1, "score": 4.5, "predictedRating": 8.5,
                        "interval": {"low": 7.0, "high": 10.0, "level": 0.9}, "because": [
                          {"movieId": "m2", "title": "Aliens", "contribution": 0.75}]}],
             "basis": "personal", "modelVersion": 3, "sequence": 17, "nextCursor": "%s"}
            """
                .formatted(RecommendationParameters.encode(NEXT)));
  }

  @Test
  void marksAMovieThatIsNotRankedYet() {
    Recommendations page =
        new Recommendations.Listed(
            List.of(
                new Recommendations.Item(
                    ALIENS, 1, 0, 8.5, new Interval(7, 10, .9), List.of(), true)),
            ListBasis.PERSONAL,
            2,
            null);
    when(recommender.recommend("ann", DEFAULTS, 0)).thenReturn(new Answer.Given<>(page, 3, 17));

    assertThat(http.get().uri(PATH))
        .bodyJson()
        .extractingPath("$.items[0].exploration")
        .isEqualTo(true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | No ratings yet: this list shows what others like. Rate a movie to make it personal.
          1 | The only rated movie is not known to model 3 yet
          2 | None of the 2 rated movies is known to model 3 yet
          """)
  void saysWhyAListIsNotPersonal(int ratings, String note) {
    Recommendations page = new Recommendations.Listed(List.of(), ListBasis.POPULAR, ratings, null);
    when(recommender.recommend("ann", DEFAULTS, 0)).thenReturn(new Answer.Given<>(page, 3, 17));

    assertThat(http.get().uri(PATH))
        .bodyJson()
        .extractingPath("$.note")
        .asString()
        .startsWith(note);
  }

  @Test
  void answers400ForAMinRatingOffTheScale() {
    RatingScale scale = new RatingScale(1, 10, 1);
    when(recommender.recommend(anyString(), any(), anyLong()))
        .thenReturn(new Answer.Given<>(new Recommendations.MinRatingOffScale(scale), 3, 17));

    MvcTestResult result = http.get().uri(PATH + "?minRating=0").exchange();

    assertProblem(result, HttpStatus.BAD_REQUEST, "invalid-request");
    assertThat(result)
        .bodyJson()
        .extractingPath("$.detail")
        .isEqualTo("minRating must lie between 1 and 10, the ends of the rating scale.");
  }

  @Test
  void takesEmptyParametersForMissingOnes() {
    when(recommender.recommend("ann", DEFAULTS, 0)).thenReturn(new Answer.Given<>(LISTED, 3, 17));

    assertThat(
            http.get()
                .uri(
                    PATH
                        + "?limit=&cursor=&genre=&yearFrom=&yearTo=&exclude=&includeRated="
                        + "&minRating=&minConfidence=&order=&diversity="))
        .hasStatusOk();
  }

  @Test
  void passesOnEveryParameter() {
    RecommendationQuery query =
        new RecommendationQuery(
            5,
            NEXT,
            new ListFilter(
                Set.of("War", "Sci-Fi", "Drama"), 1970, 1980, Set.of("m7", "m8"), true, 6.5, .4),
            Order.RATING,
            .25);
    when(recommender.recommend("ann", query, 12)).thenReturn(new Answer.Given<>(LISTED, 3, 17));

    assertThat(
            http.get()
                .uri(
                    PATH
                        + "?limit=5&genre=War,Sci-Fi&genre=Drama&yearFrom=1970&yearTo=1980"
                        + "&exclude=m7,m8&includeRated=true&minRating=6.5&minConfidence=0.4"
                        + "&order=rating&diversity=0.25"
                        + "&minSequence=12&cursor={cursor}",
                    RecommendationParameters.encode(NEXT)))
        .hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "limit=ten",
        "cursor=nonsense",
        "cursor=cmF0aW5ncywx",
        "yearFrom=last",
        "yearFrom=1990&yearTo=1980",
        "exclude=m1,m!",
        "includeRated=perhaps",
        "minRating=high",
        "minConfidence=1.5",
        "minConfidence=NaN",
        "order=title",
        "diversity=1.5",
        "diversity=-0.1",
        "diversity=NaN",
        "minSequence=-1"
      })
  void answers400ForInvalidParameters(String parameters) {
    MvcTestResult result = http.get().uri(PATH + "?" + parameters).exchange();

    assertProblem(result, HttpStatus.BAD_REQUEST, "invalid-request");
    assertThat(result).bodyText().doesNotContain("java.", "Exception");
  }

  @Test
  void namesEveryParameterThatIsNoNumber() {
    MvcTestResult result = http.get().uri(PATH + "?limit=ten&yearFrom=last").exchange();

    assertProblem(result, HttpStatus.BAD_REQUEST, "invalid-request");
    assertThat(result)
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .containsExactly("limit", "yearFrom");
  }

  @Test
  void takesListsWithBracketsInTheirNames() {
    assertThat(http.get().uri(PATH + "?exclude[]=m1&exclude[]=m!"))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void answers400ForPagesThatAreGone() {
    when(recommender.recommend(anyString(), any(), anyLong()))
        .thenReturn(new Answer.Given<>(new Recommendations.ModelChanged(), 3, 17))
        .thenReturn(new Answer.Given<>(new Recommendations.OtherList(), 3, 17));

    for (int i = 0; i < 2; i++) {
      MvcTestResult result = http.get().uri(PATH).exchange();

      assertProblem(result, HttpStatus.BAD_REQUEST, "invalid-request");
      assertThat(result).bodyJson().extractingPath("$.detail").asString().contains("start again");
    }
  }

  @Test
  void answers404ForAnUnknownUserAnd503WithoutAModel() {
    when(recommender.recommend(anyString(), any(), anyLong()))
        .thenReturn(new Answer.Given<>(new Recommendations.UnknownUser("ann"), 3, 17))
        .thenReturn(new Answer.NoModelYet<>());

    assertProblem(http.get().uri(PATH).exchange(), HttpStatus.NOT_FOUND, "unknown-user");
    MvcTestResult noModel = http.get().uri(PATH).exchange();
    assertLater(noModel, "no-model");
  }
}
