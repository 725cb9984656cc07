package dev.matinee.dataset.transfer;

import dev.matinee.catalog.Movie;
import dev.matinee.catalog.Movies;
import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.NewUser;
import dev.matinee.catalog.Users;
import dev.matinee.ratings.ExportedRating;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome;
import dev.matinee.ratings.store.Ratings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// The [DataStore] of the running service.
@Component
class ServiceDataStore implements DataStore {

  private final Movies movies;
  private final Users users;
  private final Ratings ratings;

  ServiceDataStore(Movies movies, Users users, Ratings ratings) {
    this.movies = movies;
    this.users = users;
    this.ratings = ratings;
  }

  @Override
  public Map<String, NewMovie> movies() {
    List<Movie> stored = movies.catalog().movies();
    Map<String, NewMovie> byId = HashMap.newHashMap(stored.size());
    for (Movie movie : stored) {
      byId.put(
          movie.movieId(),
          new NewMovie(movie.movieId(), movie.title(), movie.year(), movie.genres()));
    }
    return byId;
  }

  @Override
  public boolean isEmpty() {
    return users.count() == 0 && ratings.count() == 0 && movies.catalog().movies().isEmpty();
  }

  @Override
  public void put(List<NewMovie> added) {
    movies.putAll(added);
  }

  @Override
  public int declare(List<NewUser> added) {
    return users.putAll(added);
  }

  @Override
  public List<StoreOutcome> store(List<NewRating> added) {
    return ratings.load(added);
  }

  @Override
  public void forEachRating(Consumer<ExportedRating> action) {
    ratings.forEach(action);
  }
}
