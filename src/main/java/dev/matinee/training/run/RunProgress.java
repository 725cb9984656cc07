package dev.matinee.training.run;

import dev.matinee.model.TrainingMonitor;
import dev.matinee.training.registry.RejectionReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// A run under way: takes note of its progress, for readers in other threads and in the database,
/// and stops it when asked to.
///
/// Only [#run], [#errors], [#cancel] and [#finish] may be called from other threads than that of
/// the run.
public final class RunProgress implements TrainingMonitor {

  private static final Logger log = LoggerFactory.getLogger(RunProgress.class);
  private static final Duration NOTE_EVERY = Duration.ofSeconds(1);
  private static final Duration LOG_EVERY = Duration.ofSeconds(10);

  private final TrainingRuns runs;
  private final Clock clock;
  private final ErrorCurve errors = new ErrorCurve();
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private volatile TrainingRun run;
  private volatile boolean cancelled;
  private volatile @Nullable Long watermark;
  private Instant phaseStart;
  private Instant nextNote;
  private Instant nextLog;
  private long peakHeapBytes;

  public RunProgress(TrainingRun run, TrainingRuns runs, Clock clock) {
    this.run = run;
    this.runs = runs;
    this.clock = clock;
    this.phaseStart = clock.instant();
    this.nextNote = phaseStart;
    this.nextLog = phaseStart.plus(LOG_EVERY);
  }

  public TrainingRun run() {
    return run;
  }

  /// Returns the validation errors so far.
  public List<Measurement> errors() {
    return errors.measurements();
  }

  /// Asks the run to stop at its next step.
  public void cancel() {
    cancelled = true;
  }

  /// Starts the next phase.
  ///
  /// @throws CancellationException if the run is to stop
  public void enter(String phase) {
    Instant now = clock.instant();
    endPhase(now);
    phaseStart = now;
    run = moved(phase, 0, run.rmse(), null);
    log.info("Training run {}: {}", run.id(), phase);
    nextNote = now;
    note(now);
  }

  /// Takes note of the number of the last write that the run has read.
  public void readUpTo(long watermark) {
    this.watermark = watermark;
  }

  @Override
  public void progress(int step, int steps, double rmse) {
    Instant now = clock.instant();
    errors.add(run.phase(), Duration.between(run.startedAt(), now).toMillis() / 1e3, rmse);
    double share = steps <= 0 ? 0 : Math.clamp((double) step / steps, 0, 1);
    run =
        moved(
            run.phase(),
            share,
            Double.isFinite(rmse) ? Double.valueOf(rmse) : run.rmse(),
            eta(share, now));
    if (!now.isBefore(nextLog)) {
      nextLog = now.plus(LOG_EVERY);
      log.info(
          "Training run {}: {}, step {} of at most {}{}{}",
          run.id(),
          run.phase(),
          step,
          steps,
          run.rmse() == null ? "" : String.format(Locale.ROOT, ", RMSE %.4f", run.rmse()),
          run.eta() == null ? "" : ", about %d s left".formatted(run.eta().toSeconds()));
    }
    note(now);
  }

  /// Returns the seconds that each phase has taken, the present one included.
  public Map<String, Double> seconds() {
    Instant now = clock.instant();
    endPhase(now);
    phaseStart = now;
    return Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
  }

  /// Returns the most heap in use that was seen so far.
  public long peakHeapBytes() {
    return peakHeapBytes;
  }

  /// Writes what the run found to the database, before its end is visible.
  public void report(RejectionReport report) {
    try {
      runs.keep(run.id(), report);
    } catch (DataAccessException e) {
      log.error("Could not keep the report of training run {}", run.id(), e);
    }
  }

  /// Writes how the run ended to the database, and returns it. Readers of [#run] see it only after
  /// [#finish].
  public TrainingRun end(TrainingRun.State state, @Nullable String reason, @Nullable Long version) {
    TrainingRun last = run;
    TrainingRun ended =
        new TrainingRun(
            last.id(),
            state,
            last.trigger(),
            last.startedAt(),
            clock.instant(),
            last.phase(),
            state == TrainingRun.State.PUBLISHED || state == TrainingRun.State.REJECTED
                ? 1
                : last.progress(),
            last.rmse(),
            null,
            reason,
            version);
    try {
      runs.update(ended, watermark);
    } catch (DataAccessException e) {
      log.error("Could not note the end of training run {}", ended.id(), e);
    }
    return ended;
  }

  /// Shows the end of the run to readers.
  public void finish(TrainingRun ended) {
    run = ended;
  }

  private void note(Instant now) {
    Runtime heap = Runtime.getRuntime();
    peakHeapBytes = Math.max(peakHeapBytes, heap.totalMemory() - heap.freeMemory());
    if (!now.isBefore(nextNote)) {
      nextNote = now.plus(NOTE_EVERY);
      exchange();
    }
    if (cancelled) {
      throw new CancellationException("cancelled by request");
    }
  }

  /// Tells the database where the run stands, and asks whether another process cancelled it. A
  /// database that is away for a moment must not end a run of minutes.
  private void exchange() {
    try {
      runs.update(run, watermark);
      if (runs.cancelRequested(run.id())) {
        cancelled = true;
      }
    } catch (DataAccessException e) {
      log.warn("Could not note the progress of training run {}", run.id(), e);
    }
  }

  private void endPhase(Instant now) {
    if (run.state() == TrainingRun.State.RUNNING) {
      seconds.merge(run.phase(), Duration.between(phaseStart, now).toMillis() / 1e3, Double::sum);
    }
  }

  private @Nullable Duration eta(double share, Instant now) {
    if (share <= 0) {
      return null;
    }
    double elapsed = Duration.between(phaseStart, now).toMillis();
    return Duration.ofMillis(Math.round(elapsed * (1 - share) / share));
  }

  private TrainingRun moved(
      String phase, double progress, @Nullable Double rmse, @Nullable Duration eta) {
    return new TrainingRun(
        run.id(),
        TrainingRun.State.RUNNING,
        run.trigger(),
        run.startedAt(),
        null,
        phase,
        progress,
        rmse,
        eta,
        null,
        null);
  }
}
