package dev.matinee.cli.doctor;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.model.snapshot.SnapshotFormat;
import dev.matinee.training.registry.ModelStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Whether the newest stored model can be read.
record ModelCheck(Path models) implements Check {

  private static final String NAME = "model";

  @Override
  public Finding look() {
    try {
      Optional<Path> newest = ModelStore.newest(models);
      return newest.isPresent()
          ? read(newest.get())
          : Finding.ok(NAME, "none yet; the first training run makes one");
    } catch (IOException e) {
      return Finding.failed(
          NAME, "%s cannot be listed (%s); let the service read it".formatted(models, e));
    }
  }

  private static Finding read(Path file) {
    try {
      ModelSnapshot model = SnapshotFormat.read(file);
      return Finding.ok(
          NAME,
          "version %d, trained %s, is readable"
              .formatted(model.version(), model.provenance().trainedAt()));
    } catch (IOException e) {
      return Finding.failed(
          NAME,
          "%s cannot be read (%s); bring it back from a backup, or delete it and train anew"
              .formatted(file, e.getMessage()));
    }
  }
}
