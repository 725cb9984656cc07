package dev.matinee.training.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.matinee.model.RatingScale;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.training.TrainedModels;
import dev.matinee.training.Workshop;
import dev.matinee.training.registry.Models.Activation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;

class ModelsTests {

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
  void servesTheActiveModelAfterARestart() throws IOException {
    publish(1, 2);

    assertThat(inForceAfterRestart()).isEqualTo(2);
  }

  @Test
  void keepsAnOlderModelActiveAfterARestart() throws IOException {
    publish(1, 2);

    assertThat(workshop.models.activate(1)).isInstanceOf(Activation.Activated.class);

    assertThat(inForce(workshop)).isEqualTo(1);
    assertThat(inForceAfterRestart()).isEqualTo(1);
  }

  @Test
  void servesTheNextOlderModelWhenTheActiveOneIsDamaged() throws IOException {
    publish(1, 2, 3);
    damage(3);
    Files.delete(workshop.store.file(2));

    assertThat(inForceAfterRestart()).isEqualTo(1);
  }

  @Test
  void startsWithoutAModelWhenAllAreDamaged() throws IOException {
    publish(1);
    damage(1);

    assertThat(inForceAfterRestart()).isZero();
  }

  @Test
  void listsNewestFirstWithOneActive() throws IOException {
    publish(1, 2, 3);
    workshop.models.activate(2);

    assertThat(workshop.models.list()).extracting(StoredModel::version).containsExactly(3L, 2L, 1L);
    assertThat(workshop.models.list())
        .extracting(StoredModel::active)
        .containsExactly(false, true, false);
  }

  @Test
  void keepsTheReportAsItWas() throws IOException {
    publish(1);

    assertThat(workshop.models.find(1)).map(StoredModel::report).contains(TrainedModels.report(1));
  }

  @Test
  void keepsTheNewestModelsAndTheOneInForce() throws IOException {
    publish(1, 2, 3);
    workshop.models.activate(1);
    publish(4);
    publish(5, 6);

    assertThat(workshop.store.versions()).containsExactly(4, 5, 6);
    assertThat(workshop.models.list()).hasSize(Workshop.KEEP);
  }

  @Test
  void keepsTheModelThatWasReplacedHoweverOldItIs() throws IOException {
    publish(1, 2, 3, 4);
    workshop.models.activate(2);
    publish(5);
    workshop.models.activate(3);

    publish(6);

    assertThat(workshop.store.versions()).containsExactly(3, 4, 5, 6);
  }

  @Test
  void keepsAModelToGoBackToEvenWhenOneIsToBeKept() throws IOException {
    try (Workshop sparing = Workshop.in(directory.resolve("sparing"), 1)) {
      for (long version = 1; version <= 4; version++) {
        long published = version;
        sparing.models.publish(
            TrainedModels.biases(version), () -> TrainedModels.report(published));
      }

      assertThat(sparing.store.versions()).containsExactly(3, 4);
      assertThat(sparing.models.activate(3)).isInstanceOf(Activation.Activated.class);
    }
  }

  @Test
  void goesBackPastAModelWhoseFileIsGone() throws IOException {
    publish(1, 2, 3);
    Files.delete(workshop.store.file(3));
    Files.delete(workshop.store.file(2));

    publish(4);

    assertThat(workshop.store.versions()).containsExactly(1, 4);
  }

  @Test
  void saysWhyItCannotActivate() throws IOException {
    publish(1, 2);
    damage(1);

    assertThat(workshop.models.activate(9)).isEqualTo(new Activation.UnknownVersion(9));
    assertThat(workshop.models.activate(1))
        .isEqualTo(new Activation.Unavailable("The file of model 1 is missing or damaged"));
    assertThat(inForce(workshop)).isEqualTo(2);
  }

  @Test
  void usesNoModelOfAnotherRatingScale() throws IOException {
    ModelSnapshot five = TrainedModels.biases(1, new RatingScale(1, 5, .5));
    workshop.models.publish(five, () -> TrainedModels.report(1));
    try (Workshop restarted = workshop.restarted()) {
      restarted.models.afterSingletonsInstantiated();
      assertThat(restarted.active.current()).isEmpty();
      assertThat(restarted.models.follow()).isEmpty();
    }
    publish(2);

    assertThat(workshop.models.activate(1))
        .isEqualTo(
            new Activation.Unavailable(
                "Model 1 predicts ratings on the scale 1:5:0.5, but matinee.rating-scale is"
                    + " 1:10:1; change the setting back, or train a new model"));
    assertThat(workshop.models.predecessor(2)).isEmpty();
    assertThat(inForce(workshop)).isEqualTo(2);
  }

  @Test
  void listsAModelWhoseFileIsGoneAsNotAvailable() throws IOException {
    publish(1, 2);
    Files.delete(workshop.store.file(1));

    assertThat(workshop.models.list())
        .extracting(StoredModel::available)
        .containsExactly(true, false);
  }

  @Test
  void neitherLoadsNorOverwritesFilesOfAnotherDatabase() throws IOException {
    workshop.store.write(TrainedModels.biases(7));

    assertThat(inForceAfterRestart()).isZero();
    assertThat(workshop.models.nextVersion()).isEqualTo(8);
    assertThat(workshop.store.contains(7)).isTrue();
  }

  @Test
  void changesNothingWhenTheTableRefusesTheModel() throws IOException {
    publish(1, 2);
    Files.delete(workshop.store.file(1));

    assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> publish(1));

    assertThat(inForce(workshop)).isEqualTo(2);
    assertThat(workshop.store.versions()).containsExactly(2);
    assertThat(inForceAfterRestart()).isEqualTo(2);
  }

  private void publish(long... versions) throws IOException {
    for (long version : versions) {
      workshop.models.publish(TrainedModels.biases(version), () -> TrainedModels.report(version));
    }
  }

  private void damage(long version) throws IOException {
    byte[] bytes = Files.readAllBytes(workshop.store.file(version));
    bytes[bytes.length / 2] ^= 1;
    Files.write(workshop.store.file(version), bytes);
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
}
