package dev.matinee.live;

import dev.matinee.live.RollbackDecision.Defeat;
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

/// Watches the ratings that come in: each is predicted by the model in force before it counts, and
/// when that model has lost its [RollbackDecision] with the one before, that one is put back in
/// force.
///
/// One thread does all of it, after the commits and at its own pace; no write waits for it or fails
/// because of it.
@Component
class LiveMonitor implements RatingListener, SmartInitializingSingleton, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(LiveMonitor.class);
  private static final Duration TICK = Duration.ofMinutes(1);
  private static final Duration COMMIT_PATIENCE = Duration.ofMinutes(1);
  private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(5);
  private static final Duration QUIET = Duration.ofMinutes(1);

  /// Wakes the thread up.
  private static final RatingWrite NOTHING =
      new RatingWrite(0, List.of(), CompletableFuture.completedFuture(false));

  private final ActiveModel active;
  private final Models models;
  private final PrequentialPredictor predictor;
  private final LiveRatingCounters counted;
  private final LiveProperties properties;
  private final Backlog backlog;
  private final Thread thread;
  private volatile boolean ended;
  private volatile @Nullable ActivePeriod period;
  private @Nullable Instant complained;

  LiveMonitor(
      ActiveModel active,
      Models models,
      PrequentialPredictor predictor,
      LiveRatingCounters counted,
      LiveProperties properties) {
    this.active = active;
    this.models = models;
    this.predictor = predictor;
    this.counted = counted;
    this.properties = properties;
    this.backlog = new Backlog(properties.queue());
    this.thread = Thread.ofPlatform().name("live-watch").daemon().unstarted(this::work);
  }

  @Override
  public void written(RatingWrite write) {
    if (!ended && !backlog.offer(write)) {
      counted.dropped(incoming(write));
    }
  }

  /// Returns what was seen of the model in force; empty until a rating has come in.
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

  /// Ends the thread without an interrupt, which would close the files of an H2 database.
  @Override
  public void destroy() throws InterruptedException {
    ended = true;
    backlog.offer(NOTHING);
    if (thread.isAlive() && !thread.join(SHUTDOWN_PATIENCE)) {
      log.warn("The watch over incoming ratings did not stop in time");
    }
  }

  private void work() {
    while (!ended) {
      try {
        RatingWrite write = backlog.poll(TICK);
        if (write != null) {
          watchSafely(write);
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /// Whatever goes wrong, the thread must live on, so this catches everything.
  private void watchSafely(RatingWrite write) throws InterruptedException {
    try {
      if (write.committed().get(COMMIT_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        watch(write);
      }
    } catch (InterruptedException e) {
      throw e;
    } catch (ExecutionException | TimeoutException | RuntimeException | Error e) {
      counted.failed(incoming(write));
      complain(write, e);
    }
  }

  private void watch(RatingWrite write) {
    Optional<ModelSnapshot> current = active.current();
    if (current.isEmpty() || knows(current.get(), write)) {
      counted.skipped(incoming(write));
      return;
    }
    ActivePeriod present = tenureOf(current.get());
    ModelSnapshot previous = present.previous();
    if (previous != null && knows(previous, write)) {
      counted.skipped(incoming(write));
      return;
    }
    List<Observation> observations = predictor.observe(write, backlog, present);
    Optional<Defeat> defeat = Optional.empty();
    for (Observation observation : observations) {
      Optional<Defeat> now = present.add(observation);
      defeat = now.isPresent() ? now : defeat;
    }
    counted.watched(observations.size());
    counted.skipped(incoming(write) - observations.size());
    defeat.ifPresent(figures -> rollBack(present, figures));
  }

  /// Begins a new tenure when another model is in force than at the last rating.
  private ActivePeriod tenureOf(ModelSnapshot model) {
    ActivePeriod last = period;
    if (last != null && isOf(last, model)) {
      return last;
    }
    period = null; // lets go of both models before another one is loaded
    ActivePeriod begun = new ActivePeriod(model, predecessor(model), properties);
    period = begun;
    return begun;
  }

  private @Nullable ModelSnapshot predecessor(ModelSnapshot model) {
    try {
      return properties.rollback() ? models.predecessor(model.version()).orElse(null) : null;
    } catch (OutOfMemoryError e) {
      log.warn(
          "There is no memory for the model before model {}, so they are not compared",
          model.version());
      return null;
    }
  }

  private void rollBack(ActivePeriod lost, Defeat figures) {
    ModelSnapshot previous = lost.previous();
    if (previous == null) {
      return;
    }
    Withdrawal why =
        new Withdrawal(
            Instant.now(),
            figures.reason(previous.version()),
            figures.rmse(),
            figures.previousRmse(),
            figures.ratings());
    if (models.rollBack(lost.model().version(), previous.version(), why)) {
      counted.rolledBack();
    }
  }

  private void complain(RatingWrite write, Throwable failure) {
    Instant now = Instant.now();
    if (complained == null || now.isAfter(complained.plus(QUIET))) {
      complained = now;
      log.error(
          "The ratings of write {} are stored, but could not be watched; further errors of this"
              + " kind are not logged for {} s",
          write.sequence(),
          QUIET.toSeconds(),
          failure);
    }
  }

  @SuppressWarnings("ReferenceEquality") // a version activated again begins anew
  private static boolean isOf(ActivePeriod period, ModelSnapshot model) {
    return period.model() == model;
  }

  private static boolean knows(ModelSnapshot model, RatingWrite write) {
    return model.provenance().watermark() >= write.sequence();
  }

  private static int incoming(RatingWrite write) {
    return Math.toIntExact(
        write.changes().stream().filter(change -> change.after() != null).count());
  }
}
