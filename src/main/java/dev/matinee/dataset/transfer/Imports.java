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

/// The imports of all processes that share the database. A process runs its own imports one at a
/// time, in the order of their requests.
///
/// Active imports and the last hundred ended ones are known. The progress of another process is
/// visible within about five seconds, and a request to cancel reaches it within one second. An
/// import fails if its process is gone for 30 seconds. The end of an import is visible when the
/// database has it, so all processes see it at once. Thread-safe.
@Component
public class Imports implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Imports.class);
  private static final String STOPPED =
      "The service was stopped. Import again: stored ratings stay and are not stored twice.";

  /// Seconds between updates of the progress in the database. Each update makes an embedded
  /// database write all changes of the import to disk.
  private static final int UPDATE_SECONDS = 5;

  private final Importer importer;
  private final ImportRuns runs;
  private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import").factory());
  private final ScheduledExecutorService reporter =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("import-progress").factory());
  private final ScheduledFuture<?> reports;
  private int seconds;

  Imports(Importer importer, ImportRuns runs) {
    this.importer = importer;
    this.runs = runs;
    this.reports = reporter.scheduleWithFixedDelay(this::report, 1, 1, TimeUnit.SECONDS);
  }

  /// The outcome of a request to import.
  public sealed interface Submission {

    record Accepted(ImportRun run) implements Submission {}

    /// The same data is being imported; the source is released.
    record AlreadyRunning(ImportRun run) implements Submission {}
  }

  /// Queues an import, unless some process is already importing the same data.
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

  /// Returns the current state of an import.
  public Optional<ImportRun> find(String id) {
    ImportJob mine = jobs.get(id);
    return mine == null ? runs.find(id) : Optional.of(mine.beforeEnd());
  }

  /// Returns the current state of the latest `limit` imports, newest first.
  public List<ImportRun> latest(int limit) {
    return runs.latest(limit).stream().map(this::withProgress).toList();
  }

  /// Asks an import of any process to stop; its stored ratings stay.
  public void cancel(String id) {
    ImportJob mine = jobs.get(id);
    if (mine == null) {
      runs.requestCancel(id);
    } else {
      mine.cancel(null);
      update(mine);
    }
  }

  /// Cancels the imports of this process and waits for their end.
  @Override
  public void destroy() {
    jobs.values().forEach(job -> job.cancel(STOPPED));
    executor.close();
    reports.cancel(false);
    reporter.close();
    jobs.values().forEach(this::update);
  }

  /// Runs every second: stops imports on request, and every five seconds stores their progress. An
  /// end that could not be stored is tried again every second.
  void report() {
    boolean due = ++seconds % UPDATE_SECONDS == 0;
    for (ImportJob job : jobs.values()) {
      if (due || job.current().state().ended()) {
        update(job);
      } else {
        stopIfRequested(job);
      }
    }
  }

  private ImportRun withProgress(ImportRun stored) {
    ImportJob mine = stored.state().ended() ? null : jobs.get(stored.id());
    return mine == null ? stored : mine.beforeEnd();
  }

  private void work(ImportJob job) {
    if (job.begin()) {
      update(job);
      job.run(importer);
    }
    update(job);
  }

  /// Stores the state of an import in the database.
  private void update(ImportJob job) {
    attempt(
        job,
        () -> {
          if (!runs.update(job.current())) {
            jobs.remove(job.current().id());
            runs.deleteOld();
          }
        });
    stopIfRequested(job);
  }

  /// Stops an import that another process has cancelled or marked as failed.
  private void stopIfRequested(ImportJob job) {
    attempt(
        job,
        () -> {
          if (runs.mustStop(job.current().id())) {
            job.cancel(null);
          }
        });
  }

  /// Runs `action` and logs a failure: an unavailable database must stop neither the import nor the
  /// reports, and the next report tries again.
  private static void attempt(ImportJob job, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | Error e) {
      log.warn("Could not update the state of import {}: {}", job.current().id(), e.toString());
    }
  }
}
