package dev.matinee.dataset.transfer;

import dev.matinee.dataset.format.ratings.RatingsFile;
import dev.matinee.dataset.transfer.ImportRun.State;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One import of this process, from the queue to its end. One thread runs it, and any thread may
/// watch it.
final class ImportJob {

  private static final Logger log = LoggerFactory.getLogger(ImportJob.class);
  private static final String FAILED =
      "The import stopped at an error of the service; see its log. Import again: stored ratings"
          + " stay and are not stored twice.";

  private final ImportSource source;
  private volatile boolean cancelled;
  private @Nullable String whyCancelled;
  private volatile ImportRun current;
  private volatile ImportRun beforeEnd;

  ImportJob(String id, ImportSource source) {
    this.source = source;
    this.current =
        new ImportRun(
            id,
            State.QUEUED,
            source.dataset().ratings().map(RatingsFile::description).orElse("movies or users only"),
            new ImportTally().report(),
            0,
            null,
            null);
    this.beforeEnd = current;
  }

  ImportRun current() {
    return current;
  }

  /// Returns the current state, or the last one before the end. The table tells the end: until it
  /// does, the same data cannot be imported again.
  ImportRun beforeEnd() {
    return beforeEnd;
  }

  /// Asks the import to stop. A queued import ends at once.
  ///
  /// @param why reason to report; null if a user asked for it
  synchronized void cancel(@Nullable String why) {
    if (!cancelled) {
      whyCancelled = why;
      cancelled = true;
      if (current.state() == State.QUEUED) {
        end();
        source.release().run();
      }
    }
  }

  /// Changes the state from queued to running.
  ///
  /// @return false if the import was cancelled before
  synchronized boolean begin() {
    if (current.state() == State.QUEUED) {
      become(State.RUNNING, current.report(), 0, null, null);
    }
    return current.state() == State.RUNNING;
  }

  void run(Importer importer) {
    try {
      ImportReport report = load(importer);
      become(State.COMPLETED, report, 100, null, null);
      log.info(
          "Import {}: {} ratings read, {} new, {} replaced, {} lines rejected; {} ratings/s read,"
              + " {} ratings/s stored",
          current.id(),
          report.rows(),
          report.created(),
          report.replaced(),
          report.rejected(),
          report.readPerSecond(),
          report.storedPerSecond());
    } catch (CancellationException e) {
      end();
    } catch (IOException | RuntimeException | Error e) {
      log.error("Import {} failed", current.id(), e);
      become(State.FAILED, current.report(), current.percent(), null, FAILED);
    } finally {
      source.release().run();
    }
  }

  private synchronized void end() {
    become(State.CANCELLED, current.report(), current.percent(), null, whyCancelled);
    log.info("Import {} cancelled after {} ratings", current.id(), current.report().rows());
  }

  private ImportReport load(Importer importer) throws IOException {
    long began = System.nanoTime();
    Optional<RatingsFile> ratings = source.dataset().ratings();
    long size = ratings.isPresent() ? ratings.get().size() : 0;
    return importer.load(
        source.dataset(),
        source.scale(),
        (position, soFar) -> {
          if (cancelled) {
            throw new CancellationException();
          }
          double share = size == 0 ? 0 : (double) position / size;
          become(State.RUNNING, soFar, 100 * share, left(System.nanoTime() - began, share), null);
        });
  }

  private static @Nullable Duration left(long nanos, double share) {
    return share == 0 ? null : Duration.ofNanos((long) (nanos * (1 - share) / share));
  }

  private void become(
      State state,
      ImportReport report,
      double percent,
      @Nullable Duration eta,
      @Nullable String reason) {
    current = new ImportRun(current.id(), state, current.format(), report, percent, eta, reason);
    if (!state.ended()) {
      beforeEnd = current;
    }
  }
}
