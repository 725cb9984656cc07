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

/// A queue of the writes that wait for observation, in order.
///
/// A write is added before its transaction commits. So the queue contains every write of this
/// process that a reader of the store may see already, and [#before] can undo them: it computes
/// what was stored before a given write.
final class Backlog {

  private final int capacity;
  private final BlockingQueue<RatingWrite> writes = new LinkedBlockingQueue<>();
  private final AtomicInteger changes = new AtomicInteger();

  /// @param capacity most rating changes that may wait
  Backlog(int capacity) {
    this.capacity = capacity;
  }

  /// Adds a write if the capacity allows. Never blocks.
  ///
  /// @return whether the write was added
  boolean offer(RatingWrite write) {
    int size = write.changes().size();
    if (changes.addAndGet(size) > capacity) {
      changes.addAndGet(-size);
      return false;
    }
    return writes.add(write);
  }

  /// Removes and returns the oldest write; null if none arrives within `timeout`.
  @Nullable RatingWrite poll(Duration timeout) throws InterruptedException {
    RatingWrite write = writes.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
    if (write != null) {
      changes.addAndGet(-write.changes().size());
    }
    return write;
  }

  /// Returns the ratings of a user before `write`, the write that was polled last.
  ///
  /// @param now the stored ratings, read after the commit of `write`
  List<StoredRating> before(RatingWrite write, long user, List<StoredRating> now) {
    Set<Long> undone = new HashSet<>();
    List<StoredRating> ratings = new ArrayList<>();
    from(write)
        .flatMap(later -> later.changes().stream())
        .filter(change -> change.user() == user && undone.add(change.movie()))
        .flatMap(change -> Stream.ofNullable(change.before()))
        .forEach(ratings::add);
    now.stream()
        .filter(rating -> rating.sequence() < write.sequence() && !undone.contains(rating.movie()))
        .forEach(ratings::add);
    return ratings;
  }

  /// Returns the support of a movie before `write`, the write that was polled last.
  ///
  /// @param now the stored support, read after the commit of `write`
  MovieSupport before(RatingWrite write, long movie, SupportAsOf now) {
    List<RatingChange> undone =
        from(write)
            .filter(later -> later.sequence() <= now.sequence() && !later.isRolledBack())
            .flatMap(later -> later.changes().stream())
            .filter(change -> change.movie() == movie)
            .toList();
    long ratings = now.ratings();
    double total = now.total();
    for (RatingChange change : undone) {
      StoredRating before = change.before();
      StoredRating after = change.after();
      ratings += (before == null ? 0 : 1) - (after == null ? 0 : 1);
      total += (before == null ? 0 : before.rating()) - (after == null ? 0 : after.rating());
    }
    return MovieSupport.ofTotal(ratings, total);
  }

  private Stream<RatingWrite> from(RatingWrite write) {
    return Stream.concat(Stream.of(write), writes.stream());
  }
}
