package dev.matinee.cli.doctor;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.model.snapshot.SnapshotFormat;
import dev.matinee.training.registry.ModelStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Checks that the newest stored model can be read.
record ModelCheck(Path models) implements Check {

  private static final String NAME = "model";

  @Override
  public Finding run() {
    try {
      Optional<Path> newest = ModelStore.newest(models);
      return newest.isPresent()
          ? read(newest.get())
          : Finding.ok(NAME, "none yet; the first training run creates one");
    } catch (IOException e) {
      return Finding.failed(
          NAME, "%s cannot be listed (%s); give the service read access".formatted(models, e));
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
          "%s cannot be read (%s); restore it from a backup, or delete it and train again"
              .formatted(file, e.getMessage()));
    }
  }
}
