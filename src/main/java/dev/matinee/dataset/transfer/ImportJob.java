package dev.matinee.dataset.transfer;

import dev.matinee.dataset.format.Dataset;
import dev.matinee.dataset.format.RatingsFile;
import dev.matinee.dataset.transfer.ImportRun.State;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One import, from the queue to its end. Run by one thread, watched by any.
final class ImportJob {

  private static final Logger log = LoggerFactory.getLogger(ImportJob.class);
  private static final String FAILED =
      "The import stopped at an error of the service, whose log says more. Import again: what was"
          + " stored stays, and is not stored twice.";

  private final ImportSource source;
  private final long size;
  private volatile boolean cancelled;
  private volatile ImportRun current;

  ImportJob(String id, ImportSource source) throws IOException {
    this.source = source;
    Dataset dataset = source.dataset();
    this.size = dataset.ratings().isPresent() ? dataset.ratings().get().size() : 0;
    this.current =
        new ImportRun(
            id,
            State.QUEUED,
            dataset.ratings().map(RatingsFile::description).orElse("movies or users only"),
            new Tally().report(),
            0,
            null,
            null);
  }

  ImportRun current() {
    return current;
  }

  boolean isOf(ImportSource other) {
    return source.key().equals(other.key());
  }

  void cancel() {
    cancelled = true;
  }

  void run(Importer importer) {
    long began = System.nanoTime();
    try {
      ImportReport report =
          importer.load(
              source.dataset(),
              source.scale(),
              (position, soFar) -> progress(position, soFar, System.nanoTime() - began));
      become(State.COMPLETED, report, 100, null, null);
      log.info(
          "Import {}: {} ratings read, {} new, {} replaced, {} lines rejected",
          current.id(),
          report.rows(),
          report.created(),
          report.replaced(),
          report.rejected());
    } catch (CancellationException e) {
      become(State.CANCELLED, current.report(), current.percent(), null, null);
      log.info("Import {} cancelled after {} ratings", current.id(), current.report().rows());
    } catch (IOException | RuntimeException e) {
      log.error("Import {} failed", current.id(), e);
      become(State.FAILED, current.report(), current.percent(), null, FAILED);
    } finally {
      source.release().run();
    }
  }

  private void progress(long position, ImportReport soFar, long nanos) {
    if (cancelled) {
      throw new CancellationException();
    }
    Duration eta = position == 0 ? null : Duration.ofNanos(nanos / position * (size - position));
    become(State.RUNNING, soFar, size == 0 ? 0 : 100. * position / size, eta, null);
  }

  private void become(
      State state,
      ImportReport report,
      double percent,
      @Nullable Duration eta,
      @Nullable String reason) {
    current = new ImportRun(current.id(), state, current.format(), report, percent, eta, reason);
  }
}
