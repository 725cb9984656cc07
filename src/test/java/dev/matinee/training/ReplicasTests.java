package dev.matinee.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.training.registry.StoredModel;
import dev.matinee.training.registry.Withdrawal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Two processes on the same database and directory: what one puts in force, the other serves.
@ExtendWith(OutputCaptureExtension.class)
class ReplicasTests extends TrainingFixture {

  static final Withdrawal WHY = new Withdrawal(TrainedModels.TRAINED_AT, "worse", 2, 1, 200);

  Workshop other;

  @BeforeEach
  void start() {
    other = workshop.restarted();
  }

  @AfterEach
  void stop() {
    other.close();
  }

  @Test
  void takesOverWhatAnotherPublishesAndActivates() throws IOException {
    publish(1, 2);
    other.models.follow();
    assertThat(inForce(other)).isEqualTo(2);

    workshop.models.activate(1);
    other.models.follow();
    assertThat(inForce(other)).isEqualTo(1);
  }

  @Test
  void leavesTheTableAsItIs() throws IOException {
    publish(1, 2);
    String before = table();

    other.models.follow();

    assertThat(table()).isEqualTo(before).contains("TRAINING");
  }

  @Test
  void keepsTheSameModelWhileNothingChanges() throws IOException {
    publish(1);
    other.models.follow();
    ModelSnapshot served = other.active.current().orElseThrow();

    assertThat(other.models.follow()).containsSame(served);
  }

  @Test
  void servesTheOldModelUntilTheFileOfTheNewOneIsThere(CapturedOutput output) throws IOException {
    publish(1);
    other.models.follow();
    publish(2);
    Path away = directory.resolve("away");
    Files.move(workshop.store.file(2), away);

    other.models.follow();
    other.models.follow();
    assertThat(inForce(other)).isEqualTo(1);
    assertThat(output.toString().split("Model 2 is in force in the table, but", -1)).hasSize(2);

    Files.move(away, workshop.store.file(2));
    other.models.follow();
    assertThat(inForce(other)).isEqualTo(2);
  }

  @Test
  void followsARollback() throws IOException {
    publish(1, 2);
    other.models.follow();

    workshop.models.rollBack(2, 1, WHY);
    other.models.follow();

    assertThat(inForce(other)).isEqualTo(1);
    assertThat(other.models.predecessor(1)).isEmpty();
  }

  @Test
  void rollsBackAModelThatAnotherPublished() throws IOException {
    publish(1, 2);
    other.models.follow();
    assertThat(other.models.predecessor(2)).map(ModelSnapshot::version).contains(1L);

    assertThat(other.models.rollBack(2, 1, WHY)).isTrue();

    workshop.models.follow();
    assertThat(inForce(workshop)).isEqualTo(1);
  }

  @Test
  void doesNotRollBackWhatAnotherHasReplaced() throws IOException {
    publish(1, 2);
    other.models.follow();
    publish(3);

    assertThat(other.models.rollBack(2, 1, WHY)).isFalse();

    assertThat(other.models.find(2)).map(StoredModel::withdrawn).isEmpty();
    other.models.follow();
    assertThat(inForce(other)).isEqualTo(3);
  }

  private void publish(long... versions) throws IOException {
    for (long version : versions) {
      workshop.models.publish(TrainedModels.biases(version), () -> TrainedModels.report(version));
    }
  }

  private String table() {
    return workshop
        .jdbc
        .sql("select version, active, activated_by, previous_version from models order by version")
        .query()
        .listOfRows()
        .toString();
  }

  private static long inForce(Workshop workshop) {
    return workshop.active.current().map(ModelSnapshot::version).orElse(0L);
  }
}
