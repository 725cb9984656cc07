package dev.matinee.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.memory.MemoryNeed;
import dev.matinee.model.memory.TrainerMemory;
import dev.matinee.model.memory.TrainingSize;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.training.run.TrainingRun;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainingFailureTests extends TrainingFixture {

  @BeforeEach
  void rate() {
    workshop.rate(Tastes.of(20, 20));
  }

  @Test
  void changesNothingWhenTheTrainerFails() throws Exception {
    workshop.run(FakeTrainer.GOOD);

    TrainingRun run =
        workshop.run(
            (FakeTrainer)
                (ratings, monitor) -> {
                  throw new IllegalStateException("secret");
                });

    assertThat(run.state()).isEqualTo(TrainingRun.State.FAILED);
    assertThat(run.reason()).isNotBlank().doesNotContain("secret").doesNotContain("Exception");
    workshop.assertOnlyTheFirstModel();
  }

  @Test
  void failsWithASafeReasonWhenANativeLibraryIsMissing() throws Exception {
    TrainingRun run =
        workshop.run(
            (FakeTrainer)
                (ratings, monitor) -> {
                  throw new UnsatisfiedLinkError("/secret/lib.so");
                });

    assertThat(run.state()).isEqualTo(TrainingRun.State.FAILED);
    assertThat(run.reason()).contains("library").doesNotContain("secret");
  }

  /// A pool has at most 32,767 threads.
  @Test
  void aRunWithoutThreadsEndsAndLetsTheNextOneStart() throws Exception {
    workshop.threads = 100_000;

    assertThat(workshop.run(FakeTrainer.GOOD).state()).isEqualTo(TrainingRun.State.FAILED);

    workshop.threads = null;
    assertThat(workshop.run(FakeTrainer.GOOD).state()).isEqualTo(TrainingRun.State.PUBLISHED);
  }

  @Test
  void refusesARunThatWouldNotFitIntoTheMemory() throws Exception {
    AtomicBoolean trained = new AtomicBoolean();
    RatingTrainer greedy =
        new FakeTrainer() {

          @Override
          public TrainerMemory memory(TrainingSize size) {
            return new TrainerMemory(new MemoryNeed(0, 1e12, 0, 0), MemoryNeed.NONE);
          }

          @Override
          public RatingModel train(RatingTable ratings, TrainingMonitor monitor) {
            trained.set(true);
            return FakeTrainer.GOOD.train(ratings, monitor);
          }
        };

    TrainingRun run = workshop.run(greedy);

    assertThat(run.state()).isEqualTo(TrainingRun.State.FAILED);
    assertThat(run.reason()).contains("400 ratings of 20 users", "20,000,0", "-Xmx");
    assertThat(trained).isFalse();
  }

  @Test
  void changesNothingWhenTheDatabaseIsAway() throws Exception {
    workshop.run(FakeTrainer.GOOD);
    workshop.database.setAway(true);

    TrainingRun run = workshop.run(FakeTrainer.GOOD);

    assertThat(run.state()).isEqualTo(TrainingRun.State.FAILED);
    assertThat(run.reason()).contains("database").doesNotContain("secret");
    workshop.assertOnlyTheFirstModel();
  }

  @Test
  void failsRunsThatACrashLeftBehind() {
    workshop.runs.insert(orphan());

    workshop.training().afterSingletonsInstantiated();

    TrainingRun run = workshop.runs.find("77").orElseThrow();
    assertThat(run.state()).isEqualTo(TrainingRun.State.FAILED);
    assertThat(run.reason()).contains("process ended during the run");
  }

  @Test
  void leavesARunAloneWhileItsHolderLives() {
    workshop.runs.insert(orphan());
    assertThat(workshop.lock.tryAcquire()).isPresent();

    try (Workshop other = workshop.restarted()) {
      other.training().afterSingletonsInstantiated();
    }

    assertThat(workshop.runs.find("77"))
        .map(TrainingRun::state)
        .contains(TrainingRun.State.RUNNING);
  }

  @Test
  void takesOverTheExpiredLockOfACrashedHolder() throws Exception {
    assertThat(workshop.lock.tryAcquire()).isPresent();
    workshop.jdbc.sql("update shedlock set lock_until = '2000-01-01 00:00:00'").update();

    try (Workshop other = workshop.restarted()) {
      assertThat(other.run(FakeTrainer.GOOD).state()).isEqualTo(TrainingRun.State.PUBLISHED);
    }
  }

  private static TrainingRun orphan() {
    return new TrainingRun(
        "77",
        TrainingRun.State.RUNNING,
        "request",
        Instant.now(),
        null,
        "tune",
        0,
        null,
        null,
        null,
        null);
  }
}
