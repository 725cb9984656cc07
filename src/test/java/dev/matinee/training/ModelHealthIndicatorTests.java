package dev.matinee.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.training.run.TrainingRun;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ModelHealthIndicatorTests {

  @TempDir Path directory;
  Workshop workshop;

  @BeforeEach
  void open() {
    workshop = Workshop.in(directory);
    workshop.rate(Tastes.of(20, 20));
  }

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void isUpWithAModel() {
    workshop.active.publish(TrainedModels.biases(4));

    Health health = health(workshop.training());

    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails()).containsEntry("version", 4L);
  }

  @Test
  void isUpWhileThereIsNothingToLearnFrom() {
    workshop.database.clear();

    Health health = health(workshop.training());

    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(reason(health)).contains("no ratings yet");
  }

  @Test
  void isOutOfServiceBeforeTheFirstRun() {
    Health health = health(workshop.training());

    assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(reason(health)).contains("has not started");
  }

  @Test
  void isOutOfServiceDuringTheFirstRun() throws Exception {
    Training training = workshop.training(FakeTrainer.ENDLESS);
    TrainingRun run = Workshop.started(training);

    Health health = health(training);

    assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(reason(health)).contains("under way");
    training.destroy();
    assertThat(Workshop.ended(training, run.id()).state()).isEqualTo(TrainingRun.State.CANCELLED);
  }

  @Test
  void saysWhyTheLastRunFailed() throws Exception {
    TrainingRun run =
        workshop.run(
            (FakeTrainer)
                (ratings, monitor) -> {
                  throw new IllegalStateException("secret");
                });

    Health health = health(workshop.training());

    assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(reason(health)).contains("failed", String.valueOf(run.reason()));
  }

  @Test
  void isDownWithoutADatabaseAndDoesNotSayMore() {
    workshop.database.setAway(true);

    Health health = health(workshop.training());

    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(reason(health)).doesNotContain("secret");
  }

  private Health health(Training training) {
    return new ModelHealthIndicator(workshop.active, workshop.ratings, training).health();
  }

  private static String reason(Health health) {
    return String.valueOf(health.getDetails().get("reason"));
  }
}
