package dev.matinee.serving.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.H2Database;
import dev.matinee.catalog.Movies;
import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.Users;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.ratings.support.MovieSupport;
import dev.matinee.serving.Serving;
import dev.matinee.serving.Snapshots;
import dev.matinee.serving.prediction.Prediction;
import dev.matinee.serving.prediction.PredictionBasis;
import dev.matinee.serving.prediction.Predictor;
import dev.matinee.serving.prediction.Predictor.Pair;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The serving module over the real store.
@DataJpaTest(
    showSql = false,
    includeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern =
                "dev\\.matinee\\.(catalog|changes|ratings|serving)\\.((?!web)[a-z]+\\.)*[A-Z]\\w*"))
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(SimpleMeterRegistry.class)
class StoredDataTests {

  @Autowired Movies movies;
  @Autowired Users users;
  @Autowired Ratings ratings;
  @Autowired ActiveModel active;
  @Autowired Predictor predictor;
  @Autowired StoredData store;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    H2Database.register(registry);
  }

  @Test
  void aRatingCountsInTheNextAnswer() {
    movies.putAll(List.of(movie("a"), movie("b"), movie("c")));
    users.ensure(List.of("ann"));
    active.publish(Snapshots.of(3, 4, 6));

    Prediction.Known before = predict(0);
    long sequence = rate("a", 5);
    Prediction.Known after = predict(sequence);

    assertThat(before.rating()).isEqualTo(6);
    assertThat(before.basis()).isEqualTo(PredictionBasis.COLD_BOTH);
    assertThat(after.rating()).isEqualTo(7);
    assertThat(after.basis()).isEqualTo(PredictionBasis.COLD_MOVIE);
    assertThat(predictor.predict(new Pair("ann", "b"), sequence + 1))
        .isEqualTo(new Answer.Behind<>(sequence));

    rate("b", 8);

    assertThat(predict(0).basis()).isEqualTo(PredictionBasis.PERSONAL);
    assertThat(store.supportOf(List.of(id("b"), id("c"))))
        .isEqualTo(Map.of(id("b"), new MovieSupport(1, 8), id("c"), new MovieSupport(0, 0)));
    assertThat(store.isRated(id("b"))).isTrue();
    assertThat(store.isRated(id("c"))).isFalse();
  }

  private Prediction.Known predict(long minSequence) {
    Answer.Given<Prediction> given =
        Serving.given(predictor.predict(new Pair("ann", "b"), minSequence));
    assertThat(given.sequence()).isGreaterThanOrEqualTo(minSequence);
    return (Prediction.Known) given.value();
  }

  private long rate(String movieId, double rating) {
    ratings.store(List.of(new NewRating("ann", movieId, rating, null)));
    return ratings.latestSequence();
  }

  private long id(String movieId) {
    return movies.catalog().find(movieId).orElseThrow().id();
  }

  private static NewMovie movie(String movieId) {
    return new NewMovie(movieId, "Movie " + movieId, null, List.of());
  }
}
