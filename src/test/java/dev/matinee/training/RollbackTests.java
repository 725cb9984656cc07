package dev.matinee.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.training.registry.StoredModel;
import dev.matinee.training.registry.Withdrawal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RollbackTests extends TrainingFixture {

  static final Withdrawal WHY = new Withdrawal(TrainedModels.TRAINED_AT, "worse", 2, 1, 200);

  @Test
  void putsTheSuccessorInForceAndKeepsTheReason() throws IOException {
    publish(1, 2);

    assertThat(workshop.models.rollBack(2, 1, WHY)).isTrue();

    assertThat(inForce(workshop)).isEqualTo(1);
    assertThat(workshop.models.find(2)).map(StoredModel::withdrawn).contains(WHY);
    assertThat(workshop.models.find(1).orElseThrow().withdrawn()).isNull();
  }

  @Test
  void aRestartDoesNotPutAWithdrawnModelBack() throws IOException {
    publish(1, 2);
    workshop.models.rollBack(2, 1, WHY);

    assertThat(inForceAfterRestart()).isEqualTo(1);
    publish(3);
    Files.delete(workshop.store.file(3));
    assertThat(inForceAfterRestart()).isEqualTo(1);
  }

  @Test
  void keepsWhatIsInForceByRequest() throws IOException {
    publish(1, 2);
    workshop.models.rollBack(2, 1, WHY);
    workshop.models.activate(2);

    assertThat(workshop.models.rollBack(2, 1, WHY)).isFalse();

    assertThat(inForce(workshop)).isEqualTo(2);
    assertThat(workshop.models.find(2).orElseThrow().withdrawn()).isNull();
  }

  @Test
  void keepsTheModelInForceForWantOfAnother() throws IOException {
    publish(1, 2);
    Files.delete(workshop.store.file(1));

    assertThat(workshop.models.rollBack(2, 1, WHY)).isFalse();

    assertThat(inForce(workshop)).isEqualTo(2);
    assertThat(workshop.models.find(2).orElseThrow().withdrawn()).isNull();
  }

  @Test
  void concernsTheModelInForceOnly() throws IOException {
    publish(1, 2, 3);

    assertThat(workshop.models.rollBack(2, 1, WHY)).isFalse();

    assertThat(inForce(workshop)).isEqualTo(3);
  }

  @Test
  void thePredecessorIsTheModelInForceBefore() throws IOException {
    publish(1, 2, 3);
    assertThat(predecessor(workshop, 3)).contains(2L);

    workshop.models.activate(1);
    assertThat(predecessor(workshop, 1)).contains(3L);
    workshop.models.activate(1);
    assertThat(predecessor(workshop.restarted(), 1)).contains(3L);

    publish(4);
    assertThat(predecessor(workshop.restarted(), 4)).contains(1L);
  }

  @Test
  void thePredecessorIsTheNewestOlderOneWhenThatIsGoneOrUnknown() throws IOException {
    publish(1, 2, 3);
    Files.delete(workshop.store.file(2));
    assertThat(predecessor(workshop, 3)).contains(1L);

    workshop.jdbc.sql("update models set activated_by = null, previous_version = null").update();
    assertThat(predecessor(workshop, 3)).contains(1L);
    assertThat(predecessor(workshop, 1)).isEmpty();
  }

  @Test
  void aModelThatCameBackHasNoPredecessor() throws IOException {
    publish(1, 2, 3);
    workshop.models.rollBack(3, 2, WHY);
    assertThat(predecessor(workshop.restarted(), 2)).isEmpty();

    publish(4);
    assertThat(predecessor(workshop, 4)).contains(2L);
  }

  @Test
  void thePredecessorIsKept() throws IOException {
    publish(1, 2, 3);
    workshop.models.activate(1);
    publish(4);

    assertThat(workshop.store.versions()).containsExactly(1, 2, 3, 4);
  }

  private void publish(long... versions) throws IOException {
    for (long version : versions) {
      workshop.models.publish(TrainedModels.biases(version), () -> TrainedModels.report(version));
    }
  }

  private long inForceAfterRestart() {
    try (Workshop restarted = workshop.restarted()) {
      restarted.models.afterSingletonsInstantiated();
      return inForce(restarted);
    }
  }

  private static long inForce(Workshop workshop) {
    return workshop.active.current().map(ModelSnapshot::version).orElse(0L);
  }

  private static Optional<Long> predecessor(Workshop workshop, long version) {
    return workshop.models.predecessor(version).map(ModelSnapshot::version);
  }
}
