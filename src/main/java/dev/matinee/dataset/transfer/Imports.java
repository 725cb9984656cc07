package dev.matinee.dataset.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The imports of all processes on the database; this one runs its own one at a time, in the order
/// in which they came.
///
/// Those that have not ended are known, and the last hundred that have. What another process does
/// is seen here, and what is asked here is done there, within about a second. An import whose
/// process is gone is failed after 30 seconds. Thread-safe.
@Component
public class Imports implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Imports.class);
  private static final String STOPPED =
      "The service was stopped. Import again: what was stored stays, and is not stored twice.";

  private final Importer importer;
  private final ImportRuns runs;
  private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import").factory());
  private final ScheduledExecutorService reporter =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("import-progress").factory());
  private final ScheduledFuture<?> reports;

  Imports(Importer importer, ImportRuns runs) {
    this.importer = importer;
    this.runs = runs;
    this.reports = reporter.scheduleWithFixedDelay(this::report, 1, 1, TimeUnit.SECONDS);
  }

  /// Outcome of asking for an import.
  public sealed interface Submission {

    record Accepted(ImportRun run) implements Submission {}

    /// The same data is being imported; the source is released.
    record AlreadyRunning(ImportRun run) implements Submission {}
  }

  /// Puts an import into the queue, unless one of the same data has not ended, in any process.
  public Submission submit(ImportSource source) {
    ImportJob job = new ImportJob(UUID.randomUUID().toString(), source);
    ImportRun queued = job.current();
    try {
      while (!runs.insert(queued, source.key())) {
        Optional<ImportRun> same = runs.active(source.key());
        if (same.isPresent()) {
          source.release().run();
          return new Submission.AlreadyRunning(same.get());
        }
      }
    } catch (RuntimeException e) {
      source.release().run();
      throw e;
    }
    jobs.put(queued.id(), job);
    executor.execute(() -> work(job));
    return new Submission.Accepted(queued);
  }

  /// Returns an import as it stands.
  public Optional<ImportRun> find(String id) {
    return runs.find(id);
  }

  /// Returns the latest `limit` imports as they stand, the latest first.
  public List<ImportRun> latest(int limit) {
    return runs.latest(limit);
  }

  /// Asks an import to stop, here or in another process; what it has stored stays.
  public void cancel(String id) {
    ImportJob mine = jobs.get(id);
    if (mine == null) {
      runs.requestCancel(id);
    } else {
      mine.cancel(null);
      exchange(mine);
    }
  }

  /// Cancels the imports of this process, and waits for their end.
  @Override
  public void destroy() {
    jobs.values().forEach(job -> job.cancel(STOPPED));
    executor.close();
    reports.cancel(false);
    reporter.close();
  }

  /// Exchanges with the database what is new about the imports of this process.
  void report() {
    jobs.values().forEach(this::exchange);
  }

  private void work(ImportJob job) {
    if (job.begin()) {
      exchange(job);
      job.run(importer);
    }
    exchange(job);
  }

  /// Tells the database where an import stands, and asks whether another process cancelled it. What
  /// fails is tried again a second later: a database that is away for a moment must not end an
  /// import, nor the reports on it.
  private void exchange(ImportJob job) {
    ImportRun run = job.current();
    try {
      boolean goesOn = runs.update(run);
      if (!goesOn) {
        jobs.remove(run.id());
        runs.forgetOld();
      }
      if (!goesOn || runs.cancelRequested(run.id())) {
        job.cancel(null);
      }
    } catch (RuntimeException | Error e) {
      log.warn("Could not note where import {} stands: {}", run.id(), e.toString());
    }
  }
}
