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
/// is seen here within about five seconds, and what is asked here is done there within one. An
/// import whose process is gone is failed after 30 seconds. Thread-safe.
@Component
public class Imports implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Imports.class);
  private static final String STOPPED =
      "The service was stopped. Import again: what was stored stays, and is not stored twice.";

  /// Seconds between notes of progress in the database. Each note makes an embedded database write
  /// all that the import has changed by then.
  private static final int NOTE_EVERY = 5;

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
    ImportJob mine = jobs.get(id);
    return mine == null ? runs.find(id) : Optional.of(mine.current());
  }

  /// Returns the latest `limit` imports as they stand, the latest first.
  public List<ImportRun> latest(int limit) {
    return runs.latest(limit).stream()
        .map(run -> jobs.containsKey(run.id()) ? find(run.id()).orElse(run) : run)
        .toList();
  }

  /// Asks an import to stop, here or in another process; what it has stored stays.
  public void cancel(String id) {
    ImportJob mine = jobs.get(id);
    if (mine == null) {
      runs.requestCancel(id);
    } else {
      mine.cancel(null);
      note(mine);
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

  /// Once a second: sees which imports of this process are to stop, and now and then notes in the
  /// database where they stand.
  void report() {
    boolean due = ++seconds % NOTE_EVERY == 0;
    jobs.values().forEach(due ? this::note : this::obey);
  }

  private void work(ImportJob job) {
    if (job.begin()) {
      note(job);
      job.run(importer);
    }
    note(job);
  }

  /// Tells the database where an import stands.
  private void note(ImportJob job) {
    attempt(
        job,
        () -> {
          if (!runs.update(job.current())) {
            jobs.remove(job.current().id());
            runs.forgetOld();
          }
        });
    obey(job);
  }

  /// Stops an import that another process has cancelled, or taken for dead.
  private void obey(ImportJob job) {
    attempt(
        job,
        () -> {
          if (runs.isToStop(job.current().id())) {
            job.cancel(null);
          }
        });
  }

  /// What fails is tried again with the next report: a database that is away must not end an
  /// import, nor the reports on it.
  private static void attempt(ImportJob job, Runnable exchange) {
    try {
      exchange.run();
    } catch (RuntimeException | Error e) {
      log.warn("Could not note where import {} stands: {}", job.current().id(), e.toString());
    }
  }
}
