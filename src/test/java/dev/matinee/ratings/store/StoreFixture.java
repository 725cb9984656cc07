package dev.matinee.ratings.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.EmptyStore;
import dev.matinee.catalog.NewMovie;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome;
import dev.matinee.ratings.StoreOutcome.Stored;
import dev.matinee.ratings.StoredRating;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/// A store without ratings, and with nine movies, before every test.
abstract class StoreFixture extends EmptyStore {

  static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  @BeforeEach
  void putMovies() {
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
