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

/// The stored users, movies and ratings that answers need.
@Component
public class StoredData {

  private final Users users;
  private final Movies movies;
  private final Ratings ratings;

  public StoredData(Users users, Movies movies, Ratings ratings) {
    this.users = users;
    this.movies = movies;
    this.ratings = ratings;
  }

  /// Returns the user with the client's id `userId`.
  public Optional<User> user(String userId) {
    return users.get(userId);
  }

  /// Returns all movies.
  public Catalog catalog() {
    return movies.catalog();
  }

  /// Returns all ratings of the user with database id `user`, by ascending movie.
  public List<StoredRating> ratingsOf(long user) {
    return ratings.of(user);
  }

  /// Returns the support of each movie of `movies`, by database id.
  public Map<Long, MovieSupport> supportOf(Collection<Long> movies) {
    return ratings.supportOf(movies);
  }

  /// Returns whether the movie with database id `movie` has a rating.
  public boolean isRated(long movie) {
    return ratings.isRated(movie);
  }

  /// Returns the number of the last committed write.
  public long latestSequence() {
    return ratings.latestSequence();
  }

  /// Waits up to a second until write number `sequence` is visible.
  ///
  /// @return whether it is visible now
  public boolean await(long sequence) {
    return ratings.awaitSequence(sequence);
  }
}
