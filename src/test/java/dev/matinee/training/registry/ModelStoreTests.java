package dev.matinee.training.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.UserProfile;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.training.FakeTrainer;
import dev.matinee.training.Tastes;
import dev.matinee.training.TrainedModels;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class ModelStoreTests {

  @TempDir Path parent;
  Path directory;
  ModelStore store;

  @BeforeEach
  void open() {
    directory = parent.resolve("not/yet/there");
    store = new ModelStore(new ModelsProperties(directory.toString(), 3));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    long bytes = store.write(TrainedModels.biases(17));

    assertThat(directory.resolve("model-000017.matinee")).hasSize(bytes);
    assertThat(store.bytes(17)).isEqualTo((double) bytes);
    assertThat(store.read(17).provenance()).isEqualTo(TrainedModels.biases(17).provenance());
  }

  @Test
  void leavesNothingBehindWhenWritingFails() throws IOException {
    assertThatIllegalStateException().isThrownBy(() -> store.write(failing(1)));

    assertThat(directory).isEmptyDirectory();
    assertThat(store.versions()).isEmpty();
  }

  @Test
  void neverReplacesAFile() throws IOException {
    store.write(TrainedModels.biases(1));

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> store.write(TrainedModels.biases(1)));
  }

  @Test
  void removesWhatACrashLeftBehind() throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("model-000001.matinee.tmp"), "half");

    store.write(TrainedModels.biases(1));

    assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
    assertThat(store.read(1).version()).isEqualTo(1);
  }

  @Test
  void listsModelsOnly() throws IOException {
    store.write(TrainedModels.biases(12));
    store.write(TrainedModels.biases(2));
    Files.writeString(directory.resolve("model-x.matinee"), "");
    Files.writeString(directory.resolve("model-000003.matinee.tmp"), "");

    assertThat(store.versions()).containsExactly(2, 12);
  }

  @Test
  void refusesAFileUnderAnotherName() throws IOException {
    store.write(TrainedModels.biases(1));
    Files.move(store.file(1), store.file(2));

    assertThatIOException()
        .isThrownBy(() -> store.read(2))
        .withMessageContaining("holds version 1");
  }

  @Test
  void refusesAFolderThatCannotBeMade() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "no folder");
    ModelsProperties below = new ModelsProperties(file.resolve("models").toString(), 3);

    assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
        .isThrownBy(() -> new ModelStore(below))
        .withMessageStartingWith("Property matinee.models.directory with value")
        .withMessageContaining(file + " is not a folder; move it away or choose another");
    assertThat(ModelStore.newest(file)).isEmpty();
    assertThat(directory).doesNotExist();
  }

  @Test
  void hasNoSizeWithoutAFile() {
    assertThat(store.bytes(1)).isNaN();
  }

  private static ModelSnapshot failing(long version) {
    RatingTable table = Tastes.of(2, 2);
    RatingModel model =
        new RatingModel() {

          @Override
          public int movies() {
            return 2;
          }

          @Override
          public FoldedUser foldIn(UserProfile user) {
            return FakeTrainer.constant(5).train(table, TrainingMonitor.NONE).foldIn(user);
          }

          @Override
          public void writeTo(ArrayBundle bundle) {
            throw new IllegalStateException("no space left");
          }
        };
    return TrainedModels.of(version, table, model);
  }
}
