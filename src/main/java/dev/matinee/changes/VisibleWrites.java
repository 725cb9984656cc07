package dev.matinee.changes;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The writes that this process knows of, and whose data each of them changed: what has been read
/// before stays current until such a write.
///
/// A write of this process is known as soon as it is committed, one of another replica within a
/// second. To find those, one query every half second is enough, and none while nobody asks. Safe
/// for use by several threads; only a thread that runs that query waits for the database, unless
/// the last answer is older than a second. The end of a write never waits.
@Component
public class VisibleWrites {

  private static final Logger log = LoggerFactory.getLogger(VisibleWrites.class);

  /// Rows of older writes are deleted now and then.
  private static final long CLEANUP = 5_000;

  private static final long FRESH = Duration.ofMillis(500).toNanos();
  private static final long OVERDUE = Duration.ofSeconds(1).toNanos();

  private final JdbcTemplate jdbc;
  private final ReentrantLock turn = new ReentrantLock();
  private final Stamps users = new Stamps();
  private final Stamps movies = new Stamps();
  private final AtomicLong latest = new AtomicLong(-1);
  private final AtomicLong latestOfCatalog = new AtomicLong(-1);

  /// The number of the last write that this process committed.
  private volatile long own;

  private volatile long read = System.nanoTime() - 2 * OVERDUE;

  VisibleWrites(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// Returns the number of a write. Data that is read afterwards includes this write and all
  /// earlier ones.
  ///
  /// @throws DataAccessException if writes of other replicas cannot be read
  public long latest() {
    if (isOverdue() && !isInTransaction()) {
      refreshOverdue();
    } else {
      refreshInTurn();
    }
    return latest.get();
  }

  /// Returns the number of the last write to the movies that this process knows of.
  public long latestOfCatalog() {
    refreshInTurn();
    return latestOfCatalog.get();
  }

  /// Reads the writes of other replicas now, and returns the number of the last write.
  public long refresh() {
    turn.lock();
    try {
      return readWrites();
    } finally {
      turn.unlock();
    }
  }

  /// Returns whether no write after number `sequence` changed the ratings or the attributes of a
  /// user. May return false without such a write.
  ///
  /// @param user database id
  /// @param sequence of [#latest], before the data was read
  public boolean isUserCurrent(long user, long sequence) {
    return users.of(user) <= sequence;
  }

  /// Returns whether no write after number `sequence` changed the support of a movie. May return
  /// false without such a write.
  ///
  /// @param movie database id
  /// @param sequence of [#latest], before the data was read
  public boolean isMovieCurrent(long movie, long sequence) {
    return movies.of(movie) <= sequence;
  }

  /// Tells the other replicas what `write` changes, within its transaction.
  void record(NumberedWrite write) {
    long number = write.number();
    jdbc.update(
        """
        insert into recent_writes (sequence, user_id, movie_id)
        select cast(? as bigint), x.user_id, x.movie_id
        from unnest(cast(? as bigint array), cast(? as bigint array)) as x (user_id, movie_id)
        """,
        number,
        write.touched().stream().map(Touched.Pair::user).toArray(Long[]::new),
        write.touched().stream().map(Touched.Pair::movie).toArray(Long[]::new));
    if (number % CLEANUP == 0) {
      jdbc.update("delete from recent_writes where sequence <= ?", number - CLEANUP);
    }
  }

  /// Takes over a write of this process that has ended.
  ///
  /// @param certain whether it is known to be committed
  void ended(NumberedWrite write, boolean certain) {
    long number = write.number();
    write.touched().forEach(pair -> touch(pair, number));
    if (!certain) {
      return;
    }
    if (write.writesMovies()) {
      latestOfCatalog.accumulateAndGet(number, Math::max);
    }
    if (latest.compareAndSet(number - 1, number)) {
      read = System.nanoTime(); // nobody else wrote before the commit
    }
    own = number;
  }

  /// Returns whether the last query was long ago, or did not see a write of this process.
  private boolean isOverdue() {
    return age() > OVERDUE || latest.get() < own;
  }

  /// A transaction may see an old state, or a write of its own that is not committed yet.
  private static boolean isInTransaction() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }

  private long age() {
    return System.nanoTime() - read;
  }

  private void refreshOverdue() {
    turn.lock();
    try {
      if (isOverdue()) {
        readWrites();
      }
    } finally {
      turn.unlock();
    }
  }

  /// Reads the writes if that is due, no other thread does it, and the database answers.
  private void refreshInTurn() {
    if (age() > FRESH && !isInTransaction() && turn.tryLock()) {
      try {
        readWrites();
      } catch (DataAccessException e) {
        log.debug("The writes of other replicas cannot be read", e);
      } finally {
        turn.unlock();
      }
    }
  }

  /// Reads the last writes. Writes without a row, of an older version or long ago, count as changes
  /// of everything.
  private long readWrites() {
    long now = System.nanoTime();
    long known = latest.get();
    List<Row> rows =
        jdbc.query(
            """
            select c.sequence, c.catalog_sequence, w.sequence, w.user_id, w.movie_id
            from changes c left join recent_writes w on w.sequence > ?
            """,
            (row, n) ->
                new Row(
                    row.getLong(1),
                    row.getLong(2),
                    row.getObject(3, Long.class),
                    new Touched.Pair(row.getObject(4, Long.class), row.getObject(5, Long.class))),
            known);
    Row first = rows.getFirst();
    Set<Long> told = new HashSet<>();
    for (Row row : rows) {
      if (row.write() != null) {
        told.add(row.write());
        touch(row.touched(), row.write());
      }
    }
    if (told.size() != first.latest() - known) {
      touch(Touched.Pair.EVERYTHING, first.latest());
    }
    latestOfCatalog.accumulateAndGet(first.latestOfCatalog(), Math::max);
    read = now;
    return latest.accumulateAndGet(first.latest(), Math::max);
  }

  private void touch(Touched.Pair pair, long sequence) {
    users.set(pair.user(), sequence);
    movies.set(pair.movie(), sequence);
  }

  /// @param write number of a recent write; null if there is none
  private record Row(
      long latest, long latestOfCatalog, @Nullable Long write, Touched.Pair touched) {}
}
