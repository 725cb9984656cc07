package dev.matinee.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.snapshot.ModelSnapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTests {

  static final FakeTrainer ENDLESS =
      (ratings, monitor) -> {
        for (int step = 0; ; step++) {
          monitor.progress(Math.min(step, 99), 100, 1.5);
          try {
            Thread.sleep(Duration.ofMillis(2));
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        }
      };

  @TempDir Path directory;
  Workshop workshop;

  @BeforeEach
  void open() {
    workshop = Workshop.in(directory);
  }

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void publishesAModelThatBeatsTheBaselines() throws Exception {
    Run run = workshop.run(FakeTrainer.GOOD);

    assertThat(run.state()).isEqualTo(Run.State.PUBLISHED);
    assertThat(run.version()).isEqualTo(1);
    assertThat(run.rmse()).isZero();
    assertThat(workshop.active.current()).map(ModelSnapshot::version).contains(1L);
    assertThat(workshop.store.contains(1)).isTrue();
    StoredModel model = workshop.models.find(1).orElseThrow();
    assertThat(model.active()).isTrue();
    assertThat(model.report().trainer()).isEqualTo("fake");
    assertThat(model.report().settings()).containsEntry("size", "small");
    assertThat(model.report().ratings()).isEqualTo(400);
    assertThat(model.report().run()).isEqualTo(run.id());
    assertThat(model.report().seconds())
        .containsOnlyKeys("read", "baselines", "tune", "evaluate", "refit", "store");
    assertThat(model.report().peakHeapBytes()).isPositive();
  }

  @Test
  void reportsTheHoldoutBesideTheBaselines() throws Exception {
    workshop.run(FakeTrainer.GOOD);

    ModelReport.Holdout holdout = workshop.holdout(1);
    assertThat(holdout.split()).isEqualTo("newest-per-user");
    assertThat(holdout.ratings()).isEqualTo(40);
    assertThat(holdout.rmse()).isZero();
    assertThat(holdout.baselines()).containsOnlyKeys("globalMean", "movieMean", "biases");
    assertThat(holdout.baselines().values())
        .extracting(ModelReport.Figures::rmse)
        .allSatisfy(rmse -> assertThat(rmse).isGreaterThan(3));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 10, Double.NaN, Double.POSITIVE_INFINITY})
  void keepsTheModelInForceWhenTheCandidateIsBad(double prediction) throws Exception {
    workshop.run(FakeTrainer.GOOD);

    Run run = workshop.run(FakeTrainer.constant(prediction));

    assertThat(run.state()).isEqualTo(Run.State.REJECTED);
    assertThat(run.reason()).contains("fake");
    assertThat(run.version()).isNull();
    assertNothingChanged();
  }

  @Test
  void saysHowMuchWorseARejectedCandidateIs() throws Exception {
    workshop.run(FakeTrainer.GOOD);

    Run run = workshop.run(FakeTrainer.constant(10));

    assertThat(run.reason()).contains("on 40 held-out ratings, not better than the 3.");
  }

  @Test
  void publishesTheBestOfSeveralTrainers() throws Exception {
    workshop.run(FakeTrainer.constant(5), FakeTrainer.GOOD, FakeTrainer.constant(10));

    ModelReport.Holdout holdout = workshop.holdout(1);
    assertThat(holdout.rmse()).isZero();
  }

  @Test
  void letsTheBaselineServeWhileThereIsNoTrainedModel() throws Exception {
    Run first = workshop.run(FakeTrainer.constant(10));
    Run second = workshop.run(FakeTrainer.constant(10));
    Run third = workshop.run(FakeTrainer.GOOD);

    assertThat(first.state()).isEqualTo(Run.State.PUBLISHED);
    assertThat(first.reason()).contains("not better").contains("the baseline serves");
    assertThat(workshop.models.find(1).orElseThrow().report().gate().verdict())
        .isEqualTo("fallback");
    assertThat(second.version()).isEqualTo(2);
    assertThat(third.reason()).isNull();
    assertThat(workshop.models.find(3).orElseThrow().report().trainer()).isEqualTo("fake");
  }

  @Test
  void servesAHandfulOfRatings() throws Exception {
    workshop.ratings.table = FakeRatings.tastes(1, 5);

    Run run = workshop.run(FakeTrainer.GOOD);

    assertThat(run.state()).isEqualTo(Run.State.PUBLISHED);
    assertThat(run.reason()).contains("could be held out");
    ModelReport report = workshop.models.find(1).orElseThrow().report();
    assertThat(report.trainer()).isEqualTo("biases");
    assertThat(report.holdout()).isNull();
  }

  @Test
  void holdsOutAtRandomWhenNoUserHasEnoughRatings() throws Exception {
    workshop.ratings.table = FakeRatings.tastes(150, 4);

    workshop.run(FakeTrainer.GOOD);

    ModelReport.Holdout holdout = workshop.holdout(1);
    assertThat(holdout.split()).isEqualTo("random");
  }

  @Test
  void saysThatThereIsNothingToLearnFrom() throws Exception {
    workshop.ratings.table = FakeRatings.tastes(0, 0);

    Run run = workshop.run(FakeTrainer.GOOD);

    assertThat(run.state()).isEqualTo(Run.State.REJECTED);
    assertThat(run.reason()).contains("no ratings to learn from");
    assertThat(workshop.active.current()).isEmpty();
  }

  @Test
  void rejectsARefitThatIsNotFinite() throws Exception {
    FakeTrainer brittle =
        (ratings, monitor) ->
            ratings.size() == 400
                ? FakeTrainer.constant(Double.NaN).train(ratings, monitor)
                : FakeTrainer.GOOD.train(ratings, monitor);

    Run run = workshop.run(brittle);

    assertThat(run.state()).isEqualTo(Run.State.REJECTED);
    assertThat(run.reason()).contains("refitted");
    assertThat(workshop.models.list()).isEmpty();
  }

  @Test
  void changesNothingWhenTheTrainerFails() throws Exception {
    workshop.run(FakeTrainer.GOOD);

    Run run =
        workshop.run(
            (FakeTrainer)
                (ratings, monitor) -> {
                  throw new IllegalStateException("secret");
                });

    assertThat(run.state()).isEqualTo(Run.State.FAILED);
    assertThat(run.reason()).isNotBlank().doesNotContain("secret").doesNotContain("Exception");
    assertNothingChanged();
  }

  @Test
  void failsWithASafeReasonWhenANativeLibraryIsMissing() throws Exception {
    Run run =
        workshop.run(
            (FakeTrainer)
                (ratings, monitor) -> {
                  throw new UnsatisfiedLinkError("/secret/lib.so");
                });

    assertThat(run.state()).isEqualTo(Run.State.FAILED);
    assertThat(run.reason()).contains("library").doesNotContain("secret");
  }

  @Test
  void changesNothingWhenTheDatabaseIsAway() throws Exception {
    workshop.run(FakeTrainer.GOOD);
    workshop.ratings.away = true;

    Run run = workshop.run(FakeTrainer.GOOD);

    assertThat(run.state()).isEqualTo(Run.State.FAILED);
    assertThat(run.reason()).contains("database").doesNotContain("secret");
    assertNothingChanged();
  }

  @Test
  void cancelsOnRequest() throws Exception {
    workshop.run(FakeTrainer.GOOD);
    Training training = workshop.training(ENDLESS);
    Run started = Workshop.started(training);

    training.cancel(started.id());

    Run run = Workshop.ended(training, started.id());
    assertThat(run.state()).isEqualTo(Run.State.CANCELLED);
    assertThat(run.endedAt()).isNotNull();
    assertNothingChanged();
  }

  @Test
  void cancelsOnRequestToAnotherProcess() throws Exception {
    Training training = workshop.training(ENDLESS);
    Run started = Workshop.started(training);
    try (Workshop other = workshop.restarted()) {
      other.training().cancel(started.id());
    }

    assertThat(Workshop.ended(training, started.id()).state()).isEqualTo(Run.State.CANCELLED);
  }

  @Test
  void cancelsOnShutdown() throws Exception {
    Training training = workshop.training(ENDLESS);
    Run started = Workshop.started(training);

    training.destroy();

    assertThat(workshop.runs.find(started.id())).map(Run::state).contains(Run.State.CANCELLED);
  }

  @Test
  void runsOneAtATime() throws Exception {
    Training training = workshop.training(ENDLESS);
    Run started = Workshop.started(training);

    assertThat(training.start("schedule"))
        .isInstanceOfSatisfying(
            Training.Start.AlreadyRunning.class,
            running -> assertThat(running.run().id()).isEqualTo(started.id()));
    try (Workshop other = workshop.restarted()) {
      assertThat(other.training(FakeTrainer.GOOD).start("schedule"))
          .isInstanceOfSatisfying(
              Training.Start.AlreadyRunning.class,
              running -> assertThat(running.run().id()).isEqualTo(started.id()));
    }
    training.cancel(started.id());
    Workshop.ended(training, started.id());
  }

  @Test
  void runsAgainAfterTheEndOfARun() throws Exception {
    Training training = workshop.training(FakeTrainer.GOOD);

    for (long version = 1; version <= 3; version++) {
      Run run = Workshop.ended(training, Workshop.started(training).id());
      assertThat(run.version()).isEqualTo(version);
    }
  }

  @Test
  void showsProgressWhileItRuns() throws Exception {
    CountDownLatch halfway = new CountDownLatch(1);
    CountDownLatch looked = new CountDownLatch(1);
    Training training =
        workshop.training(
            (FakeTrainer)
                (ratings, monitor) -> {
                  monitor.progress(1, 4, 2.5);
                  halfway.countDown();
                  await(looked);
                  return FakeTrainer.GOOD.train(ratings, monitor);
                });
    Run started = Workshop.started(training);

    halfway.await();
    Run run = training.find(started.id()).orElseThrow();
    looked.countDown();

    assertThat(run.state()).isEqualTo(Run.State.RUNNING);
    assertThat(run.phase()).isEqualTo("evaluate");
    assertThat(run.progress()).isEqualTo(.25);
    assertThat(run.rmse()).isEqualTo(2.5);
    assertThat(run.eta()).isNotNull();
    Workshop.ended(training, started.id());
  }

  @Test
  void remembersRunsAfterARestart() throws Exception {
    Run run = workshop.run(FakeTrainer.GOOD);

    try (Workshop restarted = workshop.restarted()) {
      Run remembered = restarted.training().find(run.id()).orElseThrow();
      assertThat(remembered.state()).isEqualTo(Run.State.PUBLISHED);
      assertThat(remembered.version()).isEqualTo(1);
      assertThat(restarted.training().find("no-number")).isEmpty();
    }
  }

  @Test
  void failsRunsThatACrashLeftBehind() {
    workshop.runs.insert(orphan());

    workshop.training().afterSingletonsInstantiated();

    Run run = workshop.runs.find("77").orElseThrow();
    assertThat(run.state()).isEqualTo(Run.State.FAILED);
    assertThat(run.reason()).contains("process ended during the run");
  }

  @Test
  void leavesARunAloneWhileItsHolderLives() {
    workshop.runs.insert(orphan());
    assertThat(workshop.lock.tryAcquire()).isPresent();

    try (Workshop other = workshop.restarted()) {
      other.training().afterSingletonsInstantiated();
    }

    assertThat(workshop.runs.find("77")).map(Run::state).contains(Run.State.RUNNING);
  }

  @Test
  void takesOverTheExpiredLockOfACrashedHolder() throws Exception {
    assertThat(workshop.lock.tryAcquire()).isPresent();
    workshop.jdbc.sql("update shedlock set lock_until = '2000-01-01 00:00:00'").update();

    try (Workshop other = workshop.restarted()) {
      assertThat(other.run(FakeTrainer.GOOD).state()).isEqualTo(Run.State.PUBLISHED);
    }
  }

  @Test
  void countsAndTimesRunsByOutcome() throws Exception {
    workshop.run(FakeTrainer.GOOD);
    workshop.run(FakeTrainer.constant(10));
    workshop.run(FakeTrainer.constant(10));

    assertThat(runs("published")).isEqualTo(1);
    assertThat(runs("rejected")).isEqualTo(2);
    assertThat(
            workshop
                .meters
                .get("matinee.training.duration")
                .tag("outcome", "rejected")
                .timer()
                .count())
        .isEqualTo(2);
  }

  private double runs(String outcome) {
    return workshop.meters.get("matinee.training.runs").tag("outcome", outcome).counter().count();
  }

  private void assertNothingChanged() throws Exception {
    assertThat(workshop.active.current()).map(ModelSnapshot::version).contains(1L);
    assertThat(workshop.models.list()).singleElement().matches(StoredModel::active);
    assertThat(workshop.store.versions()).containsExactly(1);
  }

  private static Run orphan() {
    return new Run(
        "77", Run.State.RUNNING, "request", Instant.now(), null, "tune", 0, null, null, null, null);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
