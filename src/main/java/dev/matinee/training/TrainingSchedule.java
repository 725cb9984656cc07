package dev.matinee.training;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.model.snapshot.Provenance;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.training.configuration.TrainingProperties;
import dev.matinee.training.gate.Candidate;
import dev.matinee.training.registry.Models;
import dev.matinee.training.run.TrainingRun;
import dev.matinee.training.run.TrainingRuns;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/// Starts a run by schedule if enough ratings have changed.
///
/// Until the first run of this process, and while no model is in force, it checks every five
/// seconds, so that an empty service trains soon after its first ratings. These checks begin only
/// when the service accepts requests, because it may load ratings before that. Does not run in
/// commands.
@Component
@ConditionalOnWebApplication
class TrainingSchedule implements SchedulingConfigurer {

  private static final Logger log = LoggerFactory.getLogger(TrainingSchedule.class);
  private static final Duration FIRST_MODEL_CHECK = Duration.ofSeconds(5);

  private final Training training;
  private final TrainingRuns runs;
  private final Models models;
  private final Ratings ratings;
  private final TrainingProperties properties;
  private final ApplicationAvailability availability;

  TrainingSchedule(
      Training training,
      TrainingRuns runs,
      Models models,
      Ratings ratings,
      TrainingProperties properties,
      ApplicationAvailability availability) {
    this.training = training;
    this.runs = runs;
    this.models = models;
    this.ratings = ratings;
    this.properties = properties;
    this.availability = availability;
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar registrar) {
    properties
        .trigger()
        .ifPresent(
            trigger -> {
              registrar.addFixedDelayTask(this::trainFirst, FIRST_MODEL_CHECK);
              registrar.addTriggerTask(this::trainIfChanged, trigger);
            });
  }

  /// Starts a run if enough ratings have changed since the last evaluated data.
  void trainIfChanged() {
    trainIfChanged(models.follow());
  }

  private void trainIfChanged(Optional<ModelSnapshot> inForce) {
    long changes = ratings.changedSince(watermark(inForce));
    if (changes < properties.minChanges()) {
      log.debug("No training: {} ratings changed, {} are needed", changes, properties.minChanges());
      return;
    }
    switch (training.start("schedule")) {
      case Training.Start.Started(TrainingRun run) ->
          log.info("Training run {}: {} ratings changed", run.id(), changes);
      case Training.Start.AlreadyRunning(TrainingRun run) ->
          log.debug("No training: run {} is under way", run.id());
    }
  }

  /// Starts a run like [#trainIfChanged], but only if no model is in force and this process has
  /// started no run.
  void trainFirst() {
    if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
        && training.own().isEmpty()) {
      Optional<ModelSnapshot> inForce = models.follow();
      if (inForce.isEmpty()) {
        trainIfChanged(inForce);
      }
    }
  }

  /// Returns the number of the write after which changes count.
  ///
  /// The data of earlier runs does not count again: a rejected run would be rejected again, and an
  /// older model that a client activated stays until there are new ratings. But if no model is in
  /// force, the models of earlier runs are lost, so only a rejection by this process counts. And a
  /// baseline says nothing: it may serve because a run did not end.
  private long watermark(Optional<ModelSnapshot> inForce) {
    if (inForce.isEmpty() && !rejected()) {
      return 0;
    }
    long served =
        inForce
            .map(ModelSnapshot::provenance)
            .filter(provenance -> !provenance.trainer().equals(Candidate.FALLBACK))
            .map(Provenance::watermark)
            .orElse(0L);
    return Math.max(served, runs.evaluatedWatermark().orElse(0L));
  }

  private boolean rejected() {
    return training.own().filter(run -> run.state() == TrainingRun.State.REJECTED).isPresent();
  }
}
