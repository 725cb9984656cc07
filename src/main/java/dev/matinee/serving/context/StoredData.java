package dev.matinee.serving.context;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.Movies;
import dev.matinee.changes.VisibleWrites;
import dev.matinee.ratings.store.Rater;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.ratings.support.MovieSupport;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored users, movies and ratings that answers need.
@Component
public class StoredData {

  /// Most movies whose support is kept: about 10 MB.
  private static final int SUPPORTS = 100_000;

  private final Movies movies;
  private final Ratings ratings;
  private final VisibleWrites writes;
  private final Cache<Long, Support> supports = Caffeine.newBuilder().maximumSize(SUPPORTS).build();

  /// The support of a movie as of write number `sequence` or later.
  private record Support(MovieSupport support, long sequence) {}

  public StoredData(Movies movies, Ratings ratings, VisibleWrites writes) {
    this.writes = writes;
    this.movies = movies;
    this.ratings = ratings;
  }

  /// Returns the user with the client's id `userId` with all ratings.
  public Optional<Rater> rater(String userId) {
    return ratings.rater(userId);
  }

  /// Returns all movies.
  public Catalog catalog() {
    return movies.catalog();
  }

  /// Returns the support of each movie of `movies`, by database id.
  public Map<Long, MovieSupport> supportOf(Collection<Long> movies) {
    return ratings.supportOf(movies);
  }

  /// Returns the support of the movie with database id `movie`, as of write number `sequence` or
  /// later.
  public MovieSupport supportOf(long movie, long sequence) {
    @Nullable Support held = supports.getIfPresent(movie);
    if (held != null && isSupportCurrent(movie, held.sequence())) {
      return held.support();
    }
    MovieSupport support = ratings.supportOf(movie);
    supports.put(movie, new Support(support, sequence));
    return support;
  }

  /// Returns whether the support of `movie` is that of write number `sequence`.
  public boolean isSupportCurrent(long movie, long sequence) {
    return writes.isMovieCurrent(movie, sequence);
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
