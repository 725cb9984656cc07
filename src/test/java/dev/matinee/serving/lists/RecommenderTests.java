package dev.matinee.serving.lists;

import static dev.matinee.serving.Serving.given;
import static dev.matinee.serving.Serving.ids;
import static dev.matinee.serving.Serving.listed;
import static dev.matinee.serving.Serving.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingScale;
import dev.matinee.serving.Serving;
import dev.matinee.serving.Snapshots;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.lists.Recommendations.Item;
import dev.matinee.serving.lists.Recommendations.Listed;
import dev.matinee.serving.lists.Recommender.OwnRating;
import dev.matinee.serving.prediction.Prediction;
import dev.matinee.serving.ranking.RecommendationQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecommenderTests {

  final Serving serving = new Serving();

  @BeforeEach
  void fourKnownMoviesAndANewOne() {
    serving.store.addMovies(1, 2, 3, 4, 5).addUser("new").rate("ann", 1, 5);
    serving.active.publish(Snapshots.of(7, 4, 6, 3, 6));
  }

  @Test
  void ordersByPredictedRatingAndEqualOnesById() {
    Listed listed = serving.recommend("ann", wish().query());

    assertThat(ids(listed)).containsExactly(2L, 4L, 5L, 3L);
    assertThat(listed.items()).extracting(Item::rank).containsExactly(1, 2, 3, 4);
    assertThat(listed.items()).extracting(Item::predictedRating).containsExactly(7., 7., 6., 4.);
    assertThat(listed.basis()).isEqualTo(ListBasis.PERSONAL);
    assertThat(serving.count("matinee.recommendations", "personal")).isEqualTo(1);
    assertThat(serving.meters.get("matinee.recommendations.duration").timer().count()).isOne();
  }

  @Test
  void listsRatedMoviesOnlyWhenAsked() {
    assertThat(ids(serving.recommend("ann", wish().includeRated(true).query()))).contains(1L);
    assertThat(ids(serving.recommend("ann", wish().query()))).doesNotContain(1L);
  }

  @Test
  void predictsWhatThePredictorPredicts() {
    serving.store.rate("bob", 5, 9);

    for (Item item : serving.recommend("ann", wish().includeRated(true).query()).items()) {
      Prediction.Known prediction = serving.predict("ann", item.movie().id());
      assertThat(item.predictedRating()).isEqualTo(prediction.rating());
      assertThat(item.interval()).isEqualTo(prediction.interval());
    }
  }

  @Test
  void noticesRatingsOfMoviesThatTheModelDoesNotKnow() {
    Listed before = serving.recommend("ann", wish().query());
    serving.store.rate("bob", 5, 10).rate("cat", 5, 10).rate("dan", 5, 10).rate("eve", 5, 10);

    Listed after = serving.recommend("ann", wish().query());

    assertThat(ids(before).getFirst()).isEqualTo(2);
    assertThat(ids(after).getFirst()).isEqualTo(5);
  }

  @Test
  void ordersAMatchByWhatTheRatingsSpeakForAndThenByPopularity() {
    double[] none = new double[4];
    serving.active.publish(
        Snapshots.of(
            8,
            new double[] {4, 6, 3, 6},
            new int[] {9, 1, 5, 7},
            Snapshots.weights(new double[] {0, -.5, 0, 0}, none, new double[] {0, 0, 0, 1}, none)));

    assertThat(ids(serving.recommend("ann", wish().match().query())))
        .containsExactly(4L, 3L, 2L, 5L);

    serving.store.rate("bob", 3, 8);
    Listed listed = serving.recommend("bob", wish().match().query());
    assertThat(ids(listed)).containsExactly(4L, 1L, 2L, 5L);
    assertThat(listed.items())
        .extracting(item -> (float) item.score())
        .containsExactly(.8f, 0f, 0f, 0f);
    assertThat(listed.basis()).isEqualTo(ListBasis.PERSONAL);
  }

  @Test
  void leansToPopularMoviesWhereTheRankingModelKnowsNothing() {
    serving.active.publish(Snapshots.of(8, new double[] {4, 6, 5.5, 6}, new int[] {9, 1, 500, 2}));

    assertThat(ids(serving.recommend("ann", wish().match().query())))
        .containsExactly(3L, 4L, 2L, 5L);
    assertThat(ids(serving.recommend("ann", wish().query()))).containsExactly(4L, 2L, 3L, 5L);
  }

  @Test
  void tellsHowManyRatingsAListThatIsNotPersonalCouldNotUse() {
    serving.store.rate("new", 5, 9);

    Listed listed = serving.recommend("new", wish().match().query());

    assertThat(listed.basis()).isEqualTo(ListBasis.POPULAR);
    assertThat(listed.ratings()).isEqualTo(1);
    assertThat(ids(listed)).doesNotContain(5L);
  }

  @Test
  void findsTheFewThatReachAMinRatingBehindManyThatDoNot() {
    int movies = 1_000;
    double[] levels = new double[movies];
    Arrays.setAll(levels, row -> row % 250 == 249 ? 8 : 4);
    serving.store.addMovies(LongStream.rangeClosed(6, movies).toArray());
    serving.active.publish(Snapshots.of(8, levels));

    // ann gives 1 more than the level
    assertThat(ids(serving.recommend("ann", wish().match().minRating(9.).query())))
        .containsExactly(250L, 500L, 750L, 1000L);
    assertThat(serving.recommend("ann", wish().match().minRating(9.1).query()).items()).isEmpty();
  }

  @Test
  void refusesAMinRatingOffTheScale() {
    for (double minRating : new double[] {0, 11, Double.NaN}) {
      assertThat(
              given(serving.recommender.recommend("ann", wish().minRating(minRating).query(), 0))
                  .value())
          .isEqualTo(new Recommendations.MinRatingOffScale(new RatingScale(1, 10, 1)));
    }
  }

  @Test
  void listsPopularMoviesForUsersWithoutRatings() {
    Listed listed = serving.recommend("new", wish().match().query());

    assertThat(listed.basis()).isEqualTo(ListBasis.POPULAR);
    assertThat(ids(listed)).containsExactly(2L, 4L, 1L, 3L, 5L);
    assertThat(serving.count("matinee.recommendations", "popular")).isEqualTo(1);
  }

  @Test
  void mixesGenresForUsersWithoutRatings() {
    serving
        .store
        .addMovie(6, 1990, "War")
        .addMovie(7, 1990, "War")
        .addMovie(8, 1990, "Comedy")
        .addMovie(9, 1990, "War");
    serving.active.publish(Snapshots.of(8, 2, 2, 2, 2, 2, 9, 8.9, 8.8, 2));
    RecommendationQuery query = wish().match().genres(Set.of("war", "comedy")).query();

    assertThat(ids(serving.recommend("new", query))).containsExactly(6L, 8L, 7L, 9L);
    assertThat(ids(serving.recommend("ann", query))).containsExactly(6L, 7L, 8L, 9L);
  }

  @Test
  void namesAnUnknownUser() {
    assertThat(given(serving.recommender.recommend("nobody", wish().query(), 0)).value())
        .isEqualTo(new Recommendations.UnknownUser("nobody"));
  }

  @Test
  void recommendsTheSameToSomeoneWithTheSameRatingsWhoIsNotStored() {
    long before = serving.store.ratings.latestSequence();

    Listed listed =
        listed(serving.recommender.recommend(List.of(new OwnRating("m1", 5)), wish().query()));

    assertThat(listed).isEqualTo(serving.recommend("ann", wish().query()));
    assertThat(serving.store.ratings.latestSequence()).isEqualTo(before);
  }

  @Test
  void refusesRatingsThatCannotBe() {
    assertThat(
            given(
                    serving.recommender.recommend(
                        List.of(new OwnRating("nothing", 5)), wish().query()))
                .value())
        .isEqualTo(new Recommendations.UnknownMovie("nothing"));
    assertThat(
            given(serving.recommender.recommend(List.of(new OwnRating("m1", 11)), wish().query()))
                .value())
        .isInstanceOf(Recommendations.OffScale.class);
  }

  @Test
  void hasNoAnswerWithoutAModel() {
    assertThat(new Serving().recommender.recommend("ann", wish().query(), 0))
        .isEqualTo(new Answer.NoModelYet<>());
  }
}
