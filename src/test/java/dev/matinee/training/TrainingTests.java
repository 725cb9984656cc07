package dev.matinee.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.training.run.TrainingRun;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainingTests extends TrainingFixture {

  @BeforeEach
  void rate() {
    workshop.rate(Tastes.of(20, 20));
  }

  @Test
  void cancelsOnRequest() throws Exception {
    workshop.run(FakeTrainer.GOOD);
    Training training = workshop.training(FakeTrainer.ENDLESS);
    TrainingRun started = Workshop.started(training);

    training.cancel(started.id());

    TrainingRun run = Workshop.ended(training, started.id());
    assertThat(run.state()).isEqualTo(TrainingRun.State.CANCELLED);
    assertThat(run.endedAt()).isNotNull();
    workshop.assertOnlyTheFirstModel();
  }

  @Test
  void cancelsOnRequestToAnotherProcess() throws Exception {
    Training training = workshop.training(FakeTrainer.ENDLESS);
    TrainingRun started = Workshop.started(training);
    try (Workshop other = workshop.restarted()) {
      other.training().cancel(started.id());
    }

    assertThat(Workshop.ended(training, started.id()).state())
        .isEqualTo(TrainingRun.State.CANCELLED);
  }

  @Test
  void cancelsOnShutdown() throws Exception {
    Training training = workshop.training(FakeTrainer.ENDLESS);
    TrainingRun started = Workshop.started(training);

    training.destroy();

    assertThat(workshop.runs.find(started.id()))
        .map(TrainingRun::state)
        .contains(TrainingRun.State.CANCELLED);
  }

  @Test
  void runsOneAtATime() throws Exception {
    Training training = workshop.training(FakeTrainer.ENDLESS);
    TrainingRun started = Workshop.started(training);

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
      TrainingRun run = Workshop.ended(training, Workshop.started(training).id());
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
    TrainingRun started = Workshop.started(training);

    halfway.await();
    TrainingRun run = training.find(started.id()).orElseThrow();
    looked.countDown();

    assertThat(run.state()).isEqualTo(TrainingRun.State.RUNNING);
    assertThat(run.phase()).isEqualTo("evaluate");
    assertThat(run.progress()).isEqualTo(.25);
    assertThat(run.rmse()).isEqualTo(2.5);
    assertThat(run.eta()).isNotNull();
    Workshop.ended(training, started.id());
  }

  @Test
  void remembersRunsAfterARestart() throws Exception {
    TrainingRun run = workshop.run(FakeTrainer.GOOD);

    try (Workshop restarted = workshop.restarted()) {
      TrainingRun remembered = restarted.training().find(run.id()).orElseThrow();
      assertThat(remembered.state()).isEqualTo(TrainingRun.State.PUBLISHED);
      assertThat(remembered.version()).isEqualTo(1);
      assertThat(restarted.training().find("no-number")).isEmpty();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
