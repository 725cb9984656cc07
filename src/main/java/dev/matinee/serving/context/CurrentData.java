package dev.matinee.serving.context;

import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.User;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.support.MovieSupport;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stored users, movies and ratings that answers need.
public interface CurrentData {

  /// Returns the user with the client's id `userId`.
  Optional<User> user(String userId);

  /// Returns all movies.
  Catalog catalog();

  /// Returns all ratings of the user with database id `user`, by ascending movie.
  List<StoredRating> ratingsOf(long user);

  /// Returns the support of each movie of `movies`, by database id.
  Map<Long, MovieSupport> supportOf(Collection<Long> movies);

  /// Returns whether the movie with database id `movie` has a rating.
  boolean isRated(long movie);

  /// Returns the number of the last committed write.
  long latestSequence();

  /// Waits up to a second until write number `sequence` is visible.
  ///
  /// @return whether it is visible now
  boolean await(long sequence);
}
