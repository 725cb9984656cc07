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

/// The lock that lets one process per database train.
///
/// The holder renews it while it lives; the lock of a crashed holder expires after [#LIFETIME].
/// Time is that of the database, so clocks of replicas may differ.
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

  /// Takes the lock, unless somebody holds it, in this process or another.
  public Optional<SimpleLock> tryAcquire() {
    return provider.lock(new LockConfiguration(Instant.now(), "training", LIFETIME, Duration.ZERO));
  }

  @Override
  public void destroy() {
    keepAlive.shutdownNow();
  }
}
