package dev.matinee.training.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// A lock in the database that allows one process at a time to train.
///
/// A live holder renews the lock; after a crash it expires within [#LIFETIME]. Times come from the
/// clock of the database, so the clocks of replicas may differ.
@Component
public class TrainingLock implements DisposableBean {

  static final Duration LIFETIME = Duration.ofSeconds(30);

  private final ScheduledExecutorService keepAlive =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("training-lock").factory());
  private final LockProvider provider;

  public TrainingLock(JdbcTemplate jdbc) {
    JdbcTemplateLockProvider.Configuration configuration =
        JdbcTemplateLockProvider.Configuration.builder()
            .withJdbcTemplate(jdbc)
            .usingDbTime()
            .build();
    this.provider =
        new KeepAliveLockProvider(new JdbcTemplateLockProvider(configuration), keepAlive);
  }

  /// Acquires the lock; empty if this or another process holds it.
  public Optional<SimpleLock> tryAcquire() {
    return provider.lock(new LockConfiguration(Instant.now(), "training", LIFETIME, Duration.ZERO));
  }

  @Override
  public void destroy() {
    keepAlive.shutdownNow();
  }
}
