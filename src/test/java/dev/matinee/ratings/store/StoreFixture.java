package dev.matinee.ratings.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.Movies;
import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.Users;
import dev.matinee.changes.ChangeSequence;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.RatingRules;
import dev.matinee.ratings.RatingsConfiguration;
import dev.matinee.ratings.StoreOutcome;
import dev.matinee.ratings.StoreOutcome.Stored;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.feed.RatingFeed;
import dev.matinee.ratings.support.MovieSupports;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// A store without ratings, and with nine movies, before every test.
@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({
  ChangeSequence.class,
  Movies.class,
  Users.class,
  Ratings.class,
  MovieSupports.class,
  RatingRows.class,
  RatingRules.class,
  RatingScan.class,
  RatingWriter.class,
  RatingRemoval.class,
  RatingFeed.class,
  RatingsConfiguration.class,
  ReceivedRatings.class,
  SimpleMeterRegistry.class
})
abstract class StoreFixture {

  static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  @Autowired Ratings ratings;
  @Autowired Movies movies;
  @Autowired Users users;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void empty() {
    jdbc.execute("delete from ratings");
    jdbc.execute("delete from rating_changes");
    jdbc.execute("delete from movie_support");
    jdbc.execute("delete from users");
    jdbc.execute("delete from movies");
    jdbc.execute("update changes set sequence = sequence + 1, catalog_sequence = sequence + 1");
    movies.refresh();
    movies.putAll(
        IntStream.rangeClosed(1, 9)
            .mapToObj(n -> new NewMovie("m" + n, "Movie " + n, 2000 + n, List.of("Drama")))
            .toList());
  }

  Stored store(String user, String movie, double rating, @Nullable Instant ratedAt) {
    StoreOutcome outcome =
        ratings.store(List.of(new NewRating(user, movie, rating, ratedAt))).getFirst();
    assertThat(outcome).isInstanceOf(Stored.class);
    return (Stored) outcome;
  }

  List<StoredRating> stored(String user) {
    return ratings.of(users.find(user).orElseThrow());
  }
}
