package dev.matinee.demo;

import dev.matinee.catalog.Movies;
import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.Users;
import dev.matinee.model.RatingScale;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.store.Ratings;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Loader of the demo data, which an empty store gets at the first start.
@Component
public class Demo {

  private static final Logger log = LoggerFactory.getLogger(Demo.class);
  private static final long SEED = 1895;
  private static final int RATINGS_AT_ONCE = 10_000;

  private final Movies movies;
  private final Users users;
  private final Ratings ratings;
  private final RatingScale scale;
  private final DemoProperties properties;

  Demo(Movies movies, Users users, Ratings ratings, RatingScale scale, DemoProperties properties) {
    this.movies = movies;
    this.users = users;
    this.ratings = ratings;
    this.scale = scale;
    this.properties = properties;
  }

  /// Returns whether the store has demo users.
  public boolean isPresent() {
    return users.find(DemoRatings.viewer(1)).isPresent();
  }

  /// Loads the demo data if the demo is on and the store is empty.
  ///
  /// @return whether the data was loaded
  boolean load() throws IOException {
    if (!properties.demo() || !isEmpty()) {
      return false;
    }
    List<NewMovie> real = DemoMovies.all();
    List<NewRating> generated =
        new DemoRatings(real, scale, Instant.now(Clock.systemUTC()), SEED).generate();
    movies.putAll(real);
    for (int from = 0; from < generated.size(); from += RATINGS_AT_ONCE) {
      ratings.load(generated.subList(from, Math.min(generated.size(), from + RATINGS_AT_ONCE)));
    }
    log.info(
        "The store was empty: loaded the demo with {} real movies and {} GENERATED ratings of {}"
            + " invented users ({} ...); turn it off with matinee.demo=false",
        real.size(),
        generated.size(),
        DemoRatings.USERS,
        DemoRatings.viewer(1));
    return true;
  }

  private boolean isEmpty() {
    return users.count() == 0 && ratings.count() == 0 && movies.catalog().movies().isEmpty();
  }
}
