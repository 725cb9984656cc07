package dev.matinee.changes;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The change sequence: numbers the writes of all replicas in the order of their commits.
///
/// Writers take turns, in this process by a fair lock and between processes by a lock on one row.
/// So whoever sees write `n` sees all writes before it, a data watermark is one number, and no two
/// writers can collide on a unique key. Readers never wait.
@Component
public class ChangeSequence {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ReentrantLock turn = new ReentrantLock(true);
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private @Nullable NumberedWrite current; // guarded by turn

  ChangeSequence(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Runs `body` in one transaction as one write, or as part of the write this thread is in.
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
      return Objects.requireNonNull(transaction.execute(status -> body.apply(begin())));
    } finally {
      current = null;
      turn.unlock();
    }
  }

  /// Returns the number of the last committed write, 0 before the first.
  public long latest() {
    return jdbc.sql("select sequence from changes").query(Long.class).single();
  }

  /// Returns the number of the last committed write to the movies.
  public long latestOfCatalog() {
    return jdbc.sql("select catalog_sequence from changes").query(Long.class).single();
  }

  /// Notes that `change` touches the movies.
  public void touchCatalog(NumberedWrite change) {
    jdbc.sql("update changes set catalog_sequence = ?").param(change.number()).update();
  }

  private NumberedWrite begin() {
    NumberedWrite change =
        jdbc.sql("select sequence, catalog_sequence from changes where id = 1 for update")
            .query((row, n) -> new NumberedWrite(row.getLong(1), row.getLong(2), this::draw))
            .single();
    current = change;
    return change;
  }

  private void draw(long number) {
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
