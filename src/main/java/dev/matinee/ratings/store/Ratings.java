package dev.matinee.ratings.store;

import dev.matinee.catalog.Movies;
import dev.matinee.catalog.Users;
import dev.matinee.changes.ChangeSequence;
import dev.matinee.changes.VisibleWrites;
import dev.matinee.model.memory.TrainingSize;
import dev.matinee.ratings.ExportedRating;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.support.MovieSupport;
import dev.matinee.ratings.support.MovieSupports;
import dev.matinee.ratings.support.RatedMovie;
import dev.matinee.ratings.support.SupportAsOf;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.springframework.data.domain.Limit;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/// The stored ratings.
///
/// A write of one or several ratings is one transaction with one number of the [ChangeSequence]. It
/// opens its own transaction and must not be called within another one.
@NamedInterface("store")
@Service
public class Ratings {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ChangeSequence changes;
  private final VisibleWrites visible;
  private final Users users;
  private final Movies movies;
  private final RatingRows rows;
  private final MovieSupports supports;
  private final RatingRemoval removal;
  private final RatingWriter writer;
  private final RatingScan scan;
  private final ReceivedRatings received;

  Ratings(
      ChangeSequence changes,
      VisibleWrites visible,
      Users users,
      Movies movies,
      RatingRows rows,
      MovieSupports supports,
      RatingRemoval removal,
      RatingWriter writer,
      RatingScan scan,
      ReceivedRatings received) {
    this.changes = changes;
    this.visible = visible;
    this.users = users;
    this.movies = movies;
    this.rows = rows;
    this.supports = supports;
    this.removal = removal;
    this.writer = writer;
    this.scan = scan;
    this.received = received;
  }

  /// Stores `ratings` in order, and returns the outcomes in the same order.
  public List<StoreOutcome> store(List<NewRating> ratings) {
    List<StoreOutcome> outcomes = writer.store(ratings);
    received.count(outcomes);
    return outcomes;
  }

  /// Stores imported ratings like [#store], but calls no `RatingListener`, because they are not
  /// new.
  public List<StoreOutcome> load(List<NewRating> ratings) {
    List<StoreOutcome> outcomes = writer.load(ratings);
    received.count(outcomes);
    return outcomes;
  }

  /// Removes the rating of a movie by a user, both given by the client's ids.
  ///
  /// @return whether the rating existed
  public boolean remove(String userId, String movieId) {
    return changes.write(
        change -> {
          OptionalLong user = users.find(userId);
          return user.isPresent()
              && movies
                  .catalog(change)
                  .find(movieId)
                  .map(movie -> removal.remove(new RatingKey(user.getAsLong(), movie.id()), change))
                  .orElse(false);
        });
  }

  /// Returns the user with the client's id `userId` with all ratings, in one query.
  public Optional<Rater> rater(String userId) {
    return rows.rater(userId);
  }

  /// Returns all ratings of the user with database id `user`, by ascending movie.
  public List<StoredRating> of(long user) {
    return rows.ofUser(user, 0, Limit.unlimited());
  }

  /// Returns up to `limit` ratings of the user with database id `user`, by ascending movie.
  ///
  /// @param afterMovie only ratings of movies with a higher database id
  public List<StoredRating> of(long user, long afterMovie, int limit) {
    return rows.ofUser(user, afterMovie, Limit.of(limit));
  }

  /// Returns the support of the movie with database id `movie`.
  public MovieSupport supportOf(long movie) {
    return supports.of(movie);
  }

  /// Returns the support of each movie of `movies`, by database id.
  public Map<Long, MovieSupport> supportOf(Collection<Long> movies) {
    return supports.of(movies);
  }

  /// Returns the `limit` movies with the most ratings, most first.
  public List<RatedMovie> mostRated(int limit) {
    return supports.mostRated(limit);
  }

  /// Returns the support of the movie with database id `movie`, and the last write it includes.
  public SupportAsOf supportAsOfNow(long movie) {
    return supports.asOfNow(movie);
  }

  /// Returns the number of a write: data that is read afterwards includes it and all earlier ones.
  /// That is every write of this process, and those of other replicas within a second.
  public long latestSequence() {
    return visible.latest();
  }

  /// Waits up to a second until this replica sees write number `minimum`.
  ///
  /// @return whether this replica sees it
  public boolean awaitSequence(long minimum) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (visible.latest() < minimum && visible.refresh() < minimum) {
      if (System.nanoTime() >= deadline || !pause()) {
        return false;
      }
    }
    return true;
  }

  /// Returns how many ratings were inserted, updated or deleted after write number `watermark`.
  public long changedSince(long watermark) {
    return rows.changedSince(watermark);
  }

  public long count() {
    return rows.count();
  }

  /// Returns the size of the training data. Counts every known user, and may differ from a later
  /// [#trainingSet].
  public TrainingSize trainingSize() {
    return new TrainingSize(count(), users.count(), supports.movies().length);
  }

  /// Reads all ratings in one snapshot into primitive arrays: 16 bytes a rating, plus the ids.
  ///
  /// @param since marks ratings written after write number `since` as fresh
  public TrainingSet trainingSet(long since) {
    return scan.trainingSet(since);
  }

  /// Calls `action` for every rating, in one snapshot and in constant memory.
  public void forEach(Consumer<ExportedRating> action) {
    scan.forEach(action);
  }

  private static boolean pause() {
    try {
      Thread.sleep(Duration.ofMillis(20));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
