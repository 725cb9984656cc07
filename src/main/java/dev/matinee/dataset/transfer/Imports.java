package dev.matinee.dataset.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The imports of this process: one at a time, in the order in which they came.
///
/// The last hundred are known until the process ends. Thread-safe.
@Component
public class Imports implements DisposableBean {

  private static final int KEPT = 100;

  private final Importer importer;
  private final Map<String, ImportJob> jobs = new LinkedHashMap<>();
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import").factory());

  Imports(Importer importer) {
    this.importer = importer;
  }

  /// Outcome of asking for an import.
  public sealed interface Submission {

    record Accepted(ImportRun run) implements Submission {}

    /// The same data is being imported; the source is released.
    record AlreadyRunning(ImportRun run) implements Submission {}
  }

  /// Puts an import into the queue, unless one of the same data has not ended.
  public synchronized Submission submit(ImportSource source) {
    for (ImportJob job : jobs.values()) {
      if (job.isOf(source) && !job.current().state().ended()) {
        source.release().run();
        return new Submission.AlreadyRunning(job.current());
      }
    }
    ImportJob job = new ImportJob(UUID.randomUUID().toString(), source);
    ImportRun queued = job.current();
    jobs.put(queued.id(), job);
    forgetOld();
    executor.execute(() -> job.run(importer));
    return new Submission.Accepted(queued);
  }

  /// Returns an import as it stands.
  public synchronized Optional<ImportRun> find(String id) {
    return Optional.ofNullable(jobs.get(id)).map(ImportJob::current);
  }

  /// Returns the latest `limit` imports as they stand, the latest first.
  public synchronized List<ImportRun> latest(int limit) {
    return List.copyOf(jobs.values()).reversed().stream()
        .limit(limit)
        .map(ImportJob::current)
        .toList();
  }

  /// Asks an import to stop; what it has stored stays.
  public synchronized void cancel(String id) {
    Optional.ofNullable(jobs.get(id)).ifPresent(ImportJob::cancel);
  }

  @Override
  public void destroy() {
    synchronized (this) {
      jobs.values().forEach(ImportJob::cancel);
    }
    executor.close();
  }

  private void forgetOld() {
    jobs.entrySet().stream()
        .filter(job -> job.getValue().current().state().ended())
        .map(Map.Entry::getKey)
        .limit(Math.max(0, jobs.size() - KEPT))
        .toList()
        .forEach(jobs::remove);
  }
}
