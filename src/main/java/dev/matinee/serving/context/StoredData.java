package dev.matinee.serving.context;

import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.Movies;
import dev.matinee.catalog.User;
import dev.matinee.catalog.Users;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.ratings.support.MovieSupport;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads users, movies and ratings from the modules that own them.
@Component
class StoredData implements CurrentData {

  private final Users users;
  private final Movies movies;
  private final Ratings ratings;

  StoredData(Users users, Movies movies, Ratings ratings) {
    this.users = users;
    this.movies = movies;
    this.ratings = ratings;
  }

  @Override
  public Optional<User> user(String userId) {
    return users.get(userId);
  }

  @Override
  public Catalog catalog() {
    return movies.catalog();
  }

  @Override
  public List<StoredRating> ratingsOf(long user) {
    return ratings.of(user);
  }

  @Override
  public Map<Long, MovieSupport> supportOf(Collection<Long> movies) {
    return ratings.supportOf(movies);
  }

  @Override
  public boolean isRated(long movie) {
    return ratings.isRated(movie);
  }

  @Override
  public long latestSequence() {
    return ratings.latestSequence();
  }

  @Override
  public boolean await(long sequence) {
    return ratings.awaitSequence(sequence);
  }
}
