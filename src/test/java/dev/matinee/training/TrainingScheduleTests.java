package dev.matinee.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.training.configuration.TrainingProperties;
import dev.matinee.training.run.TrainingRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.SimpleTriggerContext;

class TrainingScheduleTests {

  @TempDir Path directory;
  Workshop workshop;
  Training training;
  ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();

  @BeforeEach
  void open() {
    workshop = Workshop.in(directory);
    workshop.rate(Tastes.of(20, 20));
    training = workshop.training(FakeTrainer.GOOD);
  }

  @AfterEach
  void close() throws InterruptedException {
    training.destroy();
    workshop.close();
  }

  @Test
  void trainsWhenEnoughHasChanged() throws Exception {
    schedule("-", 400).trainIfChanged();

    assertThat(ended()).isEqualTo(TrainingRun.State.PUBLISHED);
  }

  @Test
  void waitsForMoreChanges() {
    schedule("-", 401).trainIfChanged();

    assertThat(training.own()).isEmpty();
  }

  @Test
  void trainsAgainWhenOnlyTheBaselineOfAnUnfinishedRunServes() throws Exception {
    workshop.publishBaselineFirst(400);
    training = workshop.training(FakeTrainer.ENDLESS);
    String unfinished = Workshop.started(training).id();
    while (workshop.active.current().isEmpty()) {
      Thread.sleep(5);
    }
    training.cancel(unfinished);
    Workshop.ended(training, unfinished);

    training = workshop.training(FakeTrainer.GOOD);
    schedule("-", 1).trainIfChanged();

    assertThat(ended()).isEqualTo(TrainingRun.State.PUBLISHED);
    assertThat(workshop.active.current().orElseThrow().provenance().trainer()).isEqualTo("fake");
  }

  @Test
  void skipsWhatTheModelInForceHasRead() throws Exception {
    schedule("-", 1).trainIfChanged();
    ended();
    String first = training.own().orElseThrow().id();

    schedule("-", 1).trainIfChanged();
    assertThat(training.own().orElseThrow().id()).isEqualTo(first);

    workshop.database.rate("u0", 1, 3);
    schedule("-", 1).trainIfChanged();
    assertThat(training.own().orElseThrow().id()).isNotEqualTo(first);
    ended();
  }

  @Test
  void skipsWhatARejectedRunHasRead() throws Exception {
    workshop.run(FakeTrainer.GOOD);
    workshop.database.rate("u0", 1, 3);
    training = workshop.training(FakeTrainer.constant(10));
    schedule("-", 1).trainIfChanged();
    assertThat(ended()).isEqualTo(TrainingRun.State.REJECTED);
    String rejected = training.own().orElseThrow().id();

    schedule("-", 1).trainIfChanged();

    assertThat(training.own().orElseThrow().id()).isEqualTo(rejected);
  }

  @Test
  void triesAgainAfterAFailure() throws Exception {
    AtomicBoolean broken = new AtomicBoolean(true);
    training = workshop.training(failingWhile(broken));
    schedule("-", 1).trainIfChanged();
    assertThat(ended()).isEqualTo(TrainingRun.State.FAILED);

    broken.set(false);
    schedule("-", 1).trainIfChanged();

    assertThat(ended()).isEqualTo(TrainingRun.State.PUBLISHED);
  }

  @Test
  void leavesTheFirstModelAloneUntilTheServiceAcceptsRequests() throws Exception {
    schedule("-", 1).trainFirst();
    assertThat(training.own()).isEmpty();

    acceptRequests();
    schedule("-", 1).trainFirst();

    assertThat(ended()).isEqualTo(TrainingRun.State.PUBLISHED);
  }

  @Test
  void triesTheFirstModelOnlyOnceBeforeTheScheduleIsDue() throws Exception {
    acceptRequests();
    training = workshop.training(failingWhile(new AtomicBoolean(true)));
    schedule("-", 1).trainFirst();
    ended();
    String first = training.own().orElseThrow().id();

    schedule("-", 1).trainFirst();

    assertThat(training.own().orElseThrow().id()).isEqualTo(first);
  }

  @Test
  void trainsWhenAllModelsAreGoneThoughNothingHasChanged() throws Exception {
    workshop.run(FakeTrainer.GOOD);
    assertThat(workshop.run(FakeTrainer.constant(10)).state())
        .isEqualTo(TrainingRun.State.REJECTED);
    Files.delete(workshop.store.file(1));
    restart(FakeTrainer.GOOD);
    acceptRequests();

    schedule("-", 1).trainFirst();

    assertThat(ended()).isEqualTo(TrainingRun.State.PUBLISHED);
    assertThat(workshop.active.current()).map(ModelSnapshot::version).contains(2L);
  }

  @Test
  void doesNotRepeatARejectedFirstModel() throws Exception {
    workshop.database.clear();
    workshop.database.addMovies(1).rate("u0", 1, 3).unrate("u0", 1);
    acceptRequests();
    schedule("-", 1).trainFirst();
    assertThat(ended()).isEqualTo(TrainingRun.State.REJECTED);
    String rejected = training.own().orElseThrow().id();

    schedule("-", 1).trainFirst();
    schedule("-", 1).trainIfChanged();

    assertThat(training.own().orElseThrow().id()).isEqualTo(rejected);
  }

  @Test
  void takesOverTheFirstModelOfAnotherReplicaInsteadOfTraining() throws Exception {
    workshop.models.publish(TrainedModels.biases(1), () -> TrainedModels.report(1));
    restart(FakeTrainer.GOOD);
    acceptRequests();

    schedule("-", 1).trainFirst();

    assertThat(training.own()).isEmpty();
    assertThat(workshop.active.current()).map(ModelSnapshot::version).contains(1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT15M", "0 0 3 * * *"})
  void takesDurationsAndCronExpressions(String text) {
    ScheduledTaskRegistrar registrar = new ScheduledTaskRegistrar();

    schedule(text, 1).configureTasks(registrar);

    assertThat(registrar.getTriggerTaskList())
        .singleElement()
        .satisfies(
            task ->
                assertThat(task.getTrigger().nextExecution(new SimpleTriggerContext()))
                    .isNotNull());
    assertThat(registrar.getFixedDelayTaskList()).hasSize(1);
  }

  @Test
  void isOffByADash() {
    ScheduledTaskRegistrar registrar = new ScheduledTaskRegistrar();

    schedule("-", 1).configureTasks(registrar);

    assertThat(registrar.hasTasks()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"15 minutes", "PT0S", "P", "PT-1M"})
  void explainsTheFormatOfASchedule(String text) {
    assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
        .isThrownBy(() -> new TrainingProperties(text, 1, List.of("fake"), 42, .1, null, 300_000))
        .withMessageContaining("matinee.training.schedule")
        .withMessageContaining(text);
  }

  private TrainingSchedule schedule(String text, long minChanges) {
    return new TrainingSchedule(
        training,
        workshop.runs,
        workshop.models,
        workshop.ratings,
        new TrainingProperties(text, minChanges, List.of("fake"), 42, .1, null, 300_000),
        availability);
  }

  private static FakeTrainer failingWhile(AtomicBoolean broken) {
    return (ratings, monitor) -> {
      if (broken.get()) {
        throw new IllegalStateException("broken");
      }
      return FakeTrainer.GOOD.train(ratings, monitor);
    };
  }

  /// Another process on the same data, which has loaded no model.
  private void restart(RatingTrainer trainer) {
    workshop.close();
    workshop = workshop.restarted();
    training = workshop.training(trainer);
  }

  private void acceptRequests() {
    availability.onApplicationEvent(
        new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
  }

  private TrainingRun.State ended() throws InterruptedException {
    return Workshop.ended(training, training.own().orElseThrow().id()).state();
  }
}
