package dev.matinee.live;

import dev.matinee.live.LiveRatingCounters.Result;
import dev.matinee.live.RollbackDecision.Rollback;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.ratings.feed.RatingListener;
import dev.matinee.ratings.feed.RatingWrite;
import dev.matinee.serving.context.ActiveModel;
import dev.matinee.training.registry.Models;
import dev.matinee.training.registry.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Monitors the model in force by prequential evaluation: predicts every received rating as if it
/// were not stored yet, and records the error.
///
/// If the [RollbackDecision] says that the model is worse than the model before it, puts the
/// earlier model back in force. All of this happens on one thread after each commit, so writes
/// neither wait for it nor fail because of it.
@Component
class LiveMonitor implements RatingListener, SmartInitializingSingleton, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(LiveMonitor.class);
  private static final Duration POLL_TIMEOUT = Duration.ofMinutes(1);
  private static final Duration COMMIT_TIMEOUT = Duration.ofMinutes(1);
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration LOG_INTERVAL = Duration.ofMinutes(1);

  /// An empty write that wakes the thread up.
  private static final RatingWrite WAKE_UP =
      new RatingWrite(0, List.of(), CompletableFuture.completedFuture(false));

  private final ActiveModel active;
  private final Models models;
  private final PrequentialPredictor predictor;
  private final LiveRatingCounters counters;
  private final LiveProperties properties;
  private final Backlog backlog;
  private final Thread thread;
  private volatile boolean stopped;
  private volatile @Nullable ActivePeriod period;
  private @Nullable Instant lastLogged;

  LiveMonitor(
      ActiveModel active,
      Models models,
      PrequentialPredictor predictor,
      LiveRatingCounters counters,
      LiveProperties properties) {
    this.active = active;
    this.models = models;
    this.predictor = predictor;
    this.counters = counters;
    this.properties = properties;
    this.backlog = new Backlog(properties.queue());
    this.thread = Thread.ofPlatform().name("live-watch").daemon().unstarted(this::run);
  }

  @Override
  public void written(RatingWrite write) {
    if (!stopped && !backlog.offer(write)) {
      counters.count(Result.DROPPED, ratings(write));
    }
  }

  /// Returns the observations of the model in force; empty until the first rating.
  Optional<ErrorWindow> window() {
    ActivePeriod latest = period;
    return latest != null && active.current().filter(model -> isOf(latest, model)).isPresent()
        ? Optional.of(latest.window())
        : Optional.empty();
  }

  @Override
  public void afterSingletonsInstantiated() {
    thread.start();
  }

  /// Stops the thread without an interrupt, because an interrupt closes the files of an H2
  /// database.
  @Override
  public void destroy() throws InterruptedException {
    stopped = true;
    backlog.offer(WAKE_UP);
    if (thread.isAlive() && !thread.join(SHUTDOWN_TIMEOUT)) {
      log.warn("The watch over incoming ratings did not stop in time");
    }
  }

  private void run() {
    while (!stopped) {
      try {
        RatingWrite write = backlog.poll(POLL_TIMEOUT);
        if (write != null) {
          tryObserve(write);
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /// Observes a write. Catches everything, because the thread must survive any failure.
  private void tryObserve(RatingWrite write) throws InterruptedException {
    try {
      if (write.committed().get(COMMIT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        observe(write);
      }
    } catch (InterruptedException e) {
      throw e;
    } catch (ExecutionException | TimeoutException | RuntimeException | Error e) {
      counters.count(Result.FAILED, ratings(write));
      logFailure(write, e);
    }
  }

  private void observe(RatingWrite write) {
    Optional<ModelSnapshot> current = active.current();
    if (current.isEmpty() || hasLearned(current.get(), write)) {
      counters.count(Result.SKIPPED, ratings(write));
      return;
    }
    ActivePeriod observed = periodOf(current.get());
    ModelSnapshot previous = observed.previous();
    if (previous != null && hasLearned(previous, write)) {
      counters.count(Result.SKIPPED, ratings(write));
      return;
    }
    List<Observation> observations = predictor.observe(write, backlog, observed);
    Optional<Rollback> rollback = Optional.empty();
    for (Observation observation : observations) {
      Optional<Rollback> now = observed.add(observation);
      rollback = now.isPresent() ? now : rollback;
    }
    counters.count(Result.WATCHED, observations.size());
    counters.count(Result.SKIPPED, ratings(write) - observations.size());
    rollback.ifPresent(figures -> rollBack(observed, figures));
  }

  /// Returns the period of `model`. Begins a new period if another model was in force before.
  private ActivePeriod periodOf(ModelSnapshot model) {
    ActivePeriod last = period;
    if (last != null && isOf(last, model)) {
      return last;
    }
    period = null; // frees the memory of both models before another one is loaded
    last = new ActivePeriod(model, predecessor(model), properties);
    period = last;
    return last;
  }

  private @Nullable ModelSnapshot predecessor(ModelSnapshot model) {
    try {
      return properties.rollback() ? models.predecessor(model.version()).orElse(null) : null;
    } catch (OutOfMemoryError e) {
      log.warn("Not enough memory to compare model {} with the model before it", model.version());
      return null;
    }
  }

  private void rollBack(ActivePeriod ended, Rollback figures) {
    ModelSnapshot previous = ended.previous();
    if (previous == null) {
      return;
    }
    Withdrawal withdrawal =
        new Withdrawal(
            Instant.now(),
            figures.reason(previous.version()),
            figures.rmse(),
            figures.previousRmse(),
            figures.ratings());
    if (models.rollBack(ended.model().version(), previous.version(), withdrawal)) {
      counters.countRollback();
    }
  }

  private void logFailure(RatingWrite write, Throwable failure) {
    Instant now = Instant.now();
    if (lastLogged == null || now.isAfter(lastLogged.plus(LOG_INTERVAL))) {
      lastLogged = now;
      log.error(
          "The ratings of write {} are stored, but could not be watched; further errors of this"
              + " kind are not logged for {} s",
          write.sequence(),
          LOG_INTERVAL.toSeconds(),
          failure);
    }
  }

  @SuppressWarnings("ReferenceEquality") // a version that is activated again starts a new period
  private static boolean isOf(ActivePeriod period, ModelSnapshot model) {
    return period.model() == model;
  }

  private static boolean hasLearned(ModelSnapshot model, RatingWrite write) {
    return model.provenance().watermark() >= write.sequence();
  }

  private static int ratings(RatingWrite write) {
    return Math.toIntExact(
        write.changes().stream().filter(change -> change.after() != null).count());
  }
}
