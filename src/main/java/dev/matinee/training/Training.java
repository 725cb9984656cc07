package dev.matinee.training;

import dev.matinee.training.configuration.TrainingProperties;
import dev.matinee.training.memory.NotEnoughMemoryException;
import dev.matinee.training.pipeline.TrainingPipeline;
import dev.matinee.training.pipeline.TrainingPipeline.Outcome;
import dev.matinee.training.registry.RejectionReport;
import dev.matinee.training.run.Measurement;
import dev.matinee.training.run.RunProgress;
import dev.matinee.training.run.TrainingLock;
import dev.matinee.training.run.TrainingRun;
import dev.matinee.training.run.TrainingRunMetrics;
import dev.matinee.training.run.TrainingRuns;
import dev.matinee.training.run.TrainingThreads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/// Starts, finds and cancels training runs.
///
/// At most one run is active at a time, among all processes on the database: see [TrainingLock]. A
/// run has its own platform thread. A run that fails or is cancelled changes nothing.
@Service
public class Training implements SmartInitializingSingleton, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Training.class);
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(20);
  private static final String ORPHANED = "The process ended during the run";

  private final TrainingPipeline pipeline;
  private final TrainingRuns runs;
  private final TrainingLock lock;
  private final TrainingRunMetrics meters;
  private final TrainingProperties properties;
  private @Nullable Thread thread;
  private volatile @Nullable RunProgress current;

  Training(
      TrainingPipeline pipeline,
      TrainingRuns runs,
      TrainingLock lock,
      TrainingRunMetrics meters,
      TrainingProperties properties) {
    this.pipeline = pipeline;
    this.runs = runs;
    this.lock = lock;
    this.meters = meters;
    this.properties = properties;
  }

  /// The result of a request to start a run.
  public sealed interface Start {

    record Started(TrainingRun run) implements Start {}

    record AlreadyRunning(TrainingRun run) implements Start {}
  }

  /// Starts a run in the background, unless one is active. It continues the model in force if it
  /// can.
  ///
  /// @param trigger what starts it: `schedule`, `request`, `command` or `start`
  public Start start(String trigger) {
    return start(trigger, false);
  }

  /// Starts a run in the background, unless one is active.
  ///
  /// @param fromScratch whether to train without the model in force
  public synchronized Start start(String trigger, boolean fromScratch) {
    RunProgress own = current;
    if (own != null && !own.run().state().ended()) {
      return new Start.AlreadyRunning(own.run());
    }
    TrainingRun queued = queued(trigger);
    Optional<SimpleLock> held = lock.tryAcquire();
    if (held.isEmpty()) {
      return new Start.AlreadyRunning(
          runs.latest().filter(run -> !run.state().ended()).orElse(queued));
    }
    RunProgress progress = new RunProgress(queued, runs, Clock.systemUTC());
    try {
      failOrphans();
      runs.insert(queued);
    } catch (DataAccessException e) {
      release(held.get());
      throw e;
    }
    current = progress;
    thread =
        Thread.ofPlatform()
            .name("training-" + queued.id())
            .daemon()
            .start(() -> execute(progress, fromScratch, held.get()));
    return new Start.Started(queued);
  }

  /// Returns the run with this id, active or ended.
  public Optional<TrainingRun> find(String id) {
    RunProgress own = current;
    return own != null && own.run().id().equals(id) ? Optional.of(own.run()) : runs.find(id);
  }

  /// Returns the report of a rejected run; empty for other runs, and if there were no ratings.
  public Optional<RejectionReport> report(String id) {
    return runs.report(id);
  }

  /// Returns the validation errors of a run; empty for all but the last run of this process.
  public List<Measurement> errors(String id) {
    RunProgress own = current;
    return own != null && own.run().id().equals(id) ? own.errors() : List.of();
  }

  /// Requests that a run of this or another process stops. It ends as cancelled soon after. Has no
  /// effect on a run that is unknown or has ended.
  public void cancel(String id) {
    RunProgress own = current;
    if (own != null && own.run().id().equals(id)) {
      own.cancel();
    } else if (runs.find(id).isPresent()) {
      runs.requestCancel(id);
    }
  }

  /// Returns the last run that this process started.
  Optional<TrainingRun> own() {
    RunProgress own = current;
    return own == null ? Optional.empty() : Optional.of(own.run());
  }

  /// Returns the run that started last in any process.
  public Optional<TrainingRun> latest() {
    return own().filter(run -> !run.state().ended()).or(runs::latest);
  }

  /// Marks unfinished runs as failed, which a crash has left behind, unless a process is training.
  @Override
  public void afterSingletonsInstantiated() {
    if (runs.latest().filter(run -> !run.state().ended()).isPresent()) {
      lock.tryAcquire()
          .ifPresent(
              held -> {
                failOrphans();
                release(held);
              });
    }
  }

  /// Cancels the active run, if there is one, and waits for its end.
  @Override
  public void destroy() throws InterruptedException {
    RunProgress own = current;
    Thread worker = thread;
    if (own != null && worker != null && worker.isAlive()) {
      own.cancel();
      if (!worker.join(SHUTDOWN_TIMEOUT)) {
        log.warn("Training run {} did not stop in time", own.run().id());
      }
    }
  }

  private void execute(RunProgress progress, boolean fromScratch, SimpleLock held) {
    long start = System.nanoTime();
    TrainingRun ended = runInPool(progress, fromScratch);
    release(held);
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    meters.ended(ended.state(), duration);
    log.info(
        "Training run {} {} after {} s{}",
        ended.id(),
        ended.state().name().toLowerCase(Locale.ROOT),
        duration.toMillis() / 1000.0,
        ended.reason() == null ? "" : ": " + ended.reason());
    progress.finish(ended);
  }

  /// Runs the pipeline in threads of its own and returns the ended run. Fails the run if there are
  /// no such threads.
  private TrainingRun runInPool(RunProgress progress, boolean fromScratch) {
    try (TrainingThreads threads = new TrainingThreads(properties.effectiveThreads())) {
      return threads.call(() -> runPipeline(progress, fromScratch));
    } catch (RuntimeException | Error e) {
      return failed(progress, e);
    }
  }

  /// Runs the pipeline and returns the ended run. Catches everything, because every run must end in
  /// a visible state.
  private TrainingRun runPipeline(RunProgress progress, boolean fromScratch) {
    try {
      return switch (pipeline.run(progress, fromScratch)) {
        case Outcome.Published(long version, String reason) ->
            progress.end(TrainingRun.State.PUBLISHED, reason, version);
        case Outcome.Rejected(String reason, RejectionReport report) -> {
          if (report != null) {
            progress.report(report);
          }
          yield progress.end(TrainingRun.State.REJECTED, reason, null);
        }
      };
    } catch (CancellationException e) {
      return progress.end(
          TrainingRun.State.CANCELLED, "Cancelled on request or by a shutdown", null);
    } catch (NotEnoughMemoryException e) {
      log.error("Training run {} is refused; the model in force stays", progress.run().id());
      return progress.end(TrainingRun.State.FAILED, FailureReason.of(e), null);
    } catch (Throwable e) {
      return failed(progress, e);
    }
  }

  private static TrainingRun failed(RunProgress progress, Throwable failure) {
    log.error("Training run {} failed; the model in force stays", progress.run().id(), failure);
    return progress.end(TrainingRun.State.FAILED, FailureReason.of(failure), null);
  }

  private TrainingRun queued(String trigger) {
    return new TrainingRun(
        runs.nextId(),
        TrainingRun.State.QUEUED,
        trigger,
        Instant.now(),
        null,
        "queued",
        0,
        null,
        null,
        null,
        null);
  }

  /// Marks unfinished runs as failed. Requires the lock.
  private void failOrphans() {
    int orphans = runs.failOrphans(ORPHANED, Instant.now());
    if (orphans > 0) {
      log.warn("{} training runs had not ended when their process did: marked as failed", orphans);
    }
  }

  private static void release(SimpleLock held) {
    try {
      held.unlock();
    } catch (RuntimeException e) {
      log.warn("The training lock could not be released; it expires by itself", e);
    }
  }
}
