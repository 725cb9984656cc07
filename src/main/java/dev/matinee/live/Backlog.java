package dev.matinee.live;

import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.feed.RatingChange;
import dev.matinee.ratings.feed.RatingWrite;
import dev.matinee.ratings.support.MovieSupport;
import dev.matinee.ratings.support.SupportAsOf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The writes that wait to be watched, in order.
///
/// A write waits before it can be seen in the store. So whoever reads the store and looks here
/// afterwards finds all of this process that has changed since the oldest write, and can undo it:
/// to know what was stored before that write.
final class Backlog {

  private final int capacity;
  private final BlockingQueue<RatingWrite> writes = new LinkedBlockingQueue<>();
  private final AtomicInteger changes = new AtomicInteger();

  /// @param capacity how many changed ratings may wait
  Backlog(int capacity) {
    this.capacity = capacity;
  }

  /// Adds a write, and never blocks.
  ///
  /// @return whether there was room for it
  boolean offer(RatingWrite write) {
    int size = write.changes().size();
    if (changes.addAndGet(size) > capacity) {
      changes.addAndGet(-size);
      return false;
    }
    return writes.add(write);
  }

  /// Takes out the oldest write; null when there is none for as long as `patience`.
  @Nullable RatingWrite poll(Duration patience) throws InterruptedException {
    RatingWrite write = writes.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (write != null) {
      changes.addAndGet(-write.changes().size());
    }
    return write;
  }

  /// Returns the ratings of a user before `write`, which was the last to be taken out.
  ///
  /// @param now the ratings in the store, read after it was committed
  List<StoredRating> before(RatingWrite write, long user, List<StoredRating> now) {
    Set<Long> undone = new HashSet<>();
    List<StoredRating> ratings = new ArrayList<>();
    since(write)
        .flatMap(later -> later.changes().stream())
        .filter(change -> change.user() == user && undone.add(change.movie()))
        .flatMap(change -> Stream.ofNullable(change.before()))
        .forEach(ratings::add);
    now.stream()
        .filter(rating -> rating.sequence() < write.sequence() && !undone.contains(rating.movie()))
        .forEach(ratings::add);
    return ratings;
  }

  /// Returns the support of a movie before `write`, which was the last to be taken out.
  ///
  /// @param now the support in the store, read after it was committed
  MovieSupport before(RatingWrite write, long movie, SupportAsOf now) {
    List<RatingChange> seen =
        since(write)
            .filter(later -> later.sequence() <= now.sequence() && !later.isVoid())
            .flatMap(later -> later.changes().stream())
            .filter(change -> change.movie() == movie)
            .toList();
    long ratings = now.ratings();
    double total = now.total();
    for (RatingChange change : seen) {
      StoredRating before = change.before();
      StoredRating after = change.after();
      ratings += (before == null ? 0 : 1) - (after == null ? 0 : 1);
      total += (before == null ? 0 : before.rating()) - (after == null ? 0 : after.rating());
    }
    return ratings > 0 ? new MovieSupport(ratings, total / ratings) : new MovieSupport(0, 0);
  }

  private Stream<RatingWrite> since(RatingWrite write) {
    return Stream.concat(Stream.of(write), writes.stream());
  }
}
