package dev.matinee.changes;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The change sequence: numbers the writes of all replicas in the order of their commits.
///
/// Writers take turns: a fair lock orders the writers of this process, and a lock on one database
/// row orders the writers of all processes. So a reader who sees write `n` sees every earlier
/// write, one number is enough for a data watermark, and two writers never collide on a unique key.
/// Readers never wait.
@Component
public class ChangeSequence {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ReentrantLock turn = new ReentrantLock(true);
  private final JdbcClient jdbc;
  private final VisibleWrites visible;
  private final TransactionTemplate transaction;
  private final TransactionTemplate snapshot;
  private @Nullable NumberedWrite current; // guarded by turn

  ChangeSequence(JdbcClient jdbc, PlatformTransactionManager transactions, VisibleWrites visible) {
    this.jdbc = jdbc;
    this.visible = visible;
    this.transaction = new TransactionTemplate(transactions);
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
  }

  /// Runs `body` as one write in one transaction. If this thread is already in a write, `body`
  /// becomes part of that write.
  ///
  /// @throws IllegalStateException if a transaction that is not a write is active
  public <T> T write(Function<NumberedWrite, T> body) {
    if (turn.isHeldByCurrentThread()) {
      return body.apply(Objects.requireNonNull(current));
    }
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a write cannot join a transaction that is already active");
    }
    awaitTurn();
    try {
      return Objects.requireNonNull(transaction.execute(status -> run(body)));
    } finally {
      current = null;
      turn.unlock();
    }
  }

  /// Runs `body` in one read-only transaction, all of whose queries see the same state.
  public <T> T readSnapshot(Supplier<T> body) {
    return Objects.requireNonNull(snapshot.execute(status -> body.get()));
  }

  /// Returns the number of the last committed write, 0 before the first.
  public long latest() {
    return jdbc.sql("select sequence from changes").query(Long.class).single();
  }

  /// Returns the number of the last committed write to the movies.
  public long latestOfCatalog() {
    return jdbc.sql("select catalog_sequence from changes").query(Long.class).single();
  }

  /// Records that `change` writes to the movies.
  public void markCatalogChanged(NumberedWrite change) {
    change.markMovies();
    jdbc.sql("update changes set catalog_sequence = ?").param(change.number()).update();
  }

  private <T> T run(Function<NumberedWrite, T> body) {
    NumberedWrite change = begin();
    T result = body.apply(change);
    if (change.advanced()) {
      visible.record(change);
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              if (status != STATUS_ROLLED_BACK) {
                visible.ended(change, status == STATUS_COMMITTED);
              }
            }
          });
    }
    return result;
  }

  private NumberedWrite begin() {
    NumberedWrite change =
        jdbc.sql("select sequence, catalog_sequence from changes where id = 1 for update")
            .query((row, n) -> new NumberedWrite(row.getLong(1), row.getLong(2), this::advanceTo))
            .single();
    current = change;
    return change;
  }

  private void advanceTo(long number) {
    jdbc.sql("update changes set sequence = ?").param(number).update();
  }

  private void awaitTurn() {
    try {
      if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new CannotAcquireLockException("other writes took longer than " + PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotAcquireLockException("interrupted while waiting for other writes", e);
    }
  }
}
