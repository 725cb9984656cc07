package dev.matinee.training.run;

import dev.matinee.model.TrainingMonitor;
import dev.matinee.training.registry.RejectionReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

/// The progress of an active run: shows it to other threads, saves it to the database, and stops
/// the run if it is cancelled.
///
/// Threads other than that of the run may call [#run], [#errors], [#cancel] and [#finish] only.
public final class RunProgress implements TrainingMonitor {

  private static final Logger log = LoggerFactory.getLogger(RunProgress.class);
  private static final Duration SAVE_INTERVAL = Duration.ofSeconds(1);
  private static final Duration LOG_INTERVAL = Duration.ofSeconds(10);

  private final TrainingRuns runs;
  private final Clock clock;
  private final ErrorCurve errors = new ErrorCurve();
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();
  private volatile TrainingRun run;
  private volatile boolean cancelled;
  private volatile @Nullable Long watermark;
  private Instant phaseStart;
  private Instant nextSave;
  private Instant nextLog;
  private long peakHeapBytes;

  public RunProgress(TrainingRun run, TrainingRuns runs, Clock clock) {
    this.run = run;
    this.runs = runs;
    this.clock = clock;
    this.phaseStart = clock.instant();
    this.nextSave = phaseStart;
    this.nextLog = phaseStart.plus(LOG_INTERVAL);
  }

  public TrainingRun run() {
    return run;
  }

  /// Returns the validation errors so far.
  public List<Measurement> errors() {
    return errors.measurements();
  }

  /// Requests that the run stops at its next step.
  public void cancel() {
    cancelled = true;
  }

  /// Starts the next phase.
  ///
  /// @throws CancellationException if the run was cancelled
  public void enter(String phase) {
    Instant now = clock.instant();
    endPhase(now);
    phaseStart = now;
    run = running(phase, 0, run.rmse(), null);
    log.info("Training run {}: {}", run.id(), phase);
    nextSave = now;
    checkpoint(now);
  }

  /// Sets the number of the last write that the run has read.
  public void watermark(long watermark) {
    this.watermark = watermark;
  }

  @Override
  public void progress(int step, int steps, double rmse) {
    Instant now = clock.instant();
    errors.add(run.phase(), Duration.between(run.startedAt(), now).toMillis() / 1e3, rmse);
    double share = steps <= 0 ? 0 : Math.clamp((double) step / steps, 0, 1);
    run =
        running(
            run.phase(),
            share,
            Double.isFinite(rmse) ? Double.valueOf(rmse) : run.rmse(),
            eta(share, now));
    if (!now.isBefore(nextLog)) {
      nextLog = now.plus(LOG_INTERVAL);
      log.info(
          "Training run {}: {}, step {} of at most {}{}{}",
          run.id(),
          run.phase(),
          step,
          steps,
          run.rmse() == null ? "" : String.format(Locale.ROOT, ", RMSE %.4f", run.rmse()),
          run.eta() == null ? "" : ", about %d s left".formatted(run.eta().toSeconds()));
    }
    checkpoint(now);
  }

  @Override
  public void remark(String sentence) {
    remarks.add(sentence);
    log.warn("Training run {}: {}", run.id(), sentence);
  }

  /// Returns what trainers remarked, such as a reached time limit.
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  /// Returns the duration of each phase in seconds, with the current phase so far.
  public Map<String, Double> seconds() {
    Instant now = clock.instant();
    endPhase(now);
    phaseStart = now;
    return Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
  }

  /// Returns the largest heap usage observed so far.
  public long peakHeapBytes() {
    return peakHeapBytes;
  }

  /// Saves the report of a rejected run to the database. Must be called before [#end].
  public void report(RejectionReport report) {
    try {
      runs.saveReport(run.id(), report);
    } catch (DataAccessException e) {
      log.error("Could not save the report of training run {}", run.id(), e);
    }
  }

  /// Saves the end of the run to the database and returns the ended run. [#run] returns it only
  /// after [#finish].
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
      log.error("Could not save the end of training run {}", ended.id(), e);
    }
    return ended;
  }

  /// Makes [#run] return the ended run.
  public void finish(TrainingRun ended) {
    run = ended;
  }

  /// Measures the heap, saves the progress once a second, and ends a cancelled run.
  private void checkpoint(Instant now) {
    Runtime heap = Runtime.getRuntime();
    peakHeapBytes = Math.max(peakHeapBytes, heap.totalMemory() - heap.freeMemory());
    if (!now.isBefore(nextSave)) {
      nextSave = now.plus(SAVE_INTERVAL);
      save();
    }
    if (cancelled) {
      throw new CancellationException("cancelled by request");
    }
  }

  /// Saves the progress to the database, and checks whether another process cancelled the run. A
  /// short failure of the database must not end a long run.
  private void save() {
    try {
      runs.update(run, watermark);
      if (runs.cancelRequested(run.id())) {
        cancelled = true;
      }
    } catch (DataAccessException e) {
      log.warn("Could not save the progress of training run {}", run.id(), e);
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

  private TrainingRun running(
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
