package dev.matinee.demo;

import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.Users;
import dev.matinee.dataset.transfer.DataStore;
import dev.matinee.model.RatingScale;
import dev.matinee.ratings.NewRating;
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

  private final DataStore store;
  private final Users users;
  private final RatingScale scale;
  private final DemoProperties properties;

  Demo(DataStore store, Users users, RatingScale scale, DemoProperties properties) {
    this.store = store;
    this.users = users;
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
    if (!properties.demo() || !store.isEmpty()) {
      return false;
    }
    List<NewMovie> movies = DemoMovies.all();
    List<NewRating> ratings =
        new DemoRatings(movies, scale, Instant.now(Clock.systemUTC()), SEED).generate();
    store.put(movies);
    for (int from = 0; from < ratings.size(); from += RATINGS_AT_ONCE) {
      store.store(ratings.subList(from, Math.min(ratings.size(), from + RATINGS_AT_ONCE)));
    }
    log.info(
        "The store was empty: loaded the demo with {} real movies and {} GENERATED ratings of {}"
            + " invented users ({} ...); turn it off with matinee.demo=false",
        movies.size(),
        ratings.size(),
        DemoRatings.USERS,
        DemoRatings.viewer(1));
    return true;
  }
}
