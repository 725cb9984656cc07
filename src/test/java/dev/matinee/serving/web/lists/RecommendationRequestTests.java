package dev.matinee.serving.web.lists;

import static dev.matinee.serving.web.ServedProblems.assertProblem;
import static dev.matinee.serving.web.lists.RecommendationControllerTests.DEFAULTS;
import static dev.matinee.serving.web.lists.RecommendationControllerTests.LISTED;
import static dev.matinee.serving.web.lists.RecommendationControllerTests.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import dev.matinee.ApiSlice;
import dev.matinee.model.RatingScale;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.lists.Recommendations;
import dev.matinee.serving.lists.Recommender.OwnRating;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// `POST /recommendations`: lists for someone who is not stored.
class RecommendationRequestTests extends ApiSlice {

  @Test
  void answersSomeoneWhoIsNotStored() {
    when(recommender.recommend(
            List.of(new OwnRating("112", 9), new OwnRating("m2", 4)),
            query(5, null, Set.of("Drama"), 1990, Set.of("m7"))))
        .thenReturn(new Answer.Given<>(LISTED, 3, 17));

    assertThat(
            post(
                """
                {"ratings": [{"movieId": 112, "rating": 9}, {"movieId": "m2", "rating": 4}],
                 "limit": 5, "genre": "Drama", "yearFrom": 1990, "exclude": ["m7"]}
                """))
        .hasStatusOk()
        .bodyJson()
        .doesNotHavePath("$.userId")
        .hasPathSatisfying("$.items[0].movieId", id -> assertThat(id).isEqualTo("m1"));
  }

  @Test
  void needsNoFilters() {
    when(recommender.recommend(List.of(), DEFAULTS)).thenReturn(new Answer.Given<>(LISTED, 3, 17));

    assertThat(post("{\"ratings\": []}")).hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"ratings\": [null]}",
        "{\"ratings\": [{\"movieId\": \"m1\"}]}",
        "{\"ratings\": [{\"movieId\": \"m 1\", \"rating\": 5}]}",
        "{\"ratings\": [], \"limit\": 0}",
        "{\"ratings\": [], \"minConfidence\": 2}",
        "{\"ratings\": [], \"order\": \"title\"}",
        "{\"ratings\": [], \"exclude\": [\"m!\"]}",
        "{\"ratings\": 5}"
      })
  void answers400ForAnInvalidBody(String body) {
    assertProblem(post(body), HttpStatus.BAD_REQUEST, "invalid-request");
  }

  @Test
  void refusesRatingsThatCannotBe() {
    RatingScale scale = new RatingScale(1, 10, 1);
    when(recommender.recommend(any(), any()))
        .thenReturn(new Answer.Given<>(new Recommendations.OffScale("m1", 0, scale), 3, 17))
        .thenReturn(new Answer.Given<>(new Recommendations.OffScale("m1", 11, scale), 3, 17))
        .thenReturn(new Answer.Given<>(new Recommendations.UnknownMovie("m1"), 3, 17));

    assertThat(post("{\"ratings\": []}"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyText()
        .contains("0 is not a rating");
    assertThat(post("{\"ratings\": []}"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyText()
        .contains("between 1 and 10");
    assertProblem(post("{\"ratings\": []}"), HttpStatus.NOT_FOUND, "unknown-movie");
  }

  private MvcTestResult post(String body) {
    return http.post()
        .uri("/api/v1/recommendations")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
