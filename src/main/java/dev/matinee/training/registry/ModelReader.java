package dev.matinee.training.registry;

import dev.matinee.model.RatingScale;
import dev.matinee.model.snapshot.ModelSnapshot;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the model of a version, or one that can be read in its place. A model of another rating
/// scale than the configured one cannot.
final class ModelReader {

  private static final Logger log = LoggerFactory.getLogger(ModelReader.class);

  private final ModelRows rows;
  private final ModelStore store;
  private final RatingScale scale;

  ModelReader(ModelRows rows, ModelStore store, RatingScale scale) {
    this.rows = rows;
    this.store = store;
    this.scale = scale;
  }

  /// Reads the model of `version`.
  ///
  /// @throws IOException if the file is missing or damaged, or the model has another rating scale
  ModelSnapshot read(long version) throws IOException {
    ModelSnapshot snapshot = store.read(version);
    if (!snapshot.scale().equals(scale)) {
      throw new OtherScaleException(version, snapshot.scale(), scale);
    }
    return snapshot;
  }

  /// Returns a sentence for clients that says why [#read] failed, without its full stop.
  static String reason(long version, IOException failure) {
    return failure instanceof OtherScaleException
        ? String.valueOf(failure.getMessage())
        : "The file of model %d is missing or damaged".formatted(version);
  }

  /// Reads the model of `version`; logs why if it cannot be read.
  Optional<ModelSnapshot> find(long version) {
    try {
      return Optional.of(read(version));
    } catch (IOException e) {
      log.error("Model {} cannot be read from {}: {}", version, store.file(version), e.toString());
      return Optional.empty();
    }
  }

  /// Reads the newest model up to `version` that can be read and is not withdrawn.
  Optional<ModelSnapshot> newestUpTo(long version) {
    return first(rows.notWithdrawn().stream().filter(other -> other <= version));
  }

  /// Reads the model that was in force before `version` or, if that cannot be read, the newest
  /// older one that can. Empty if there is none, or if a rollback put `version` in force.
  Optional<ModelSnapshot> predecessor(long version) {
    Optional<ModelRows.Row> row = rows.find(version);
    if (row.isEmpty() || row.get().activatedBy() == ActivatedBy.ROLLBACK) {
      return Optional.empty();
    }
    List<Long> usable = rows.notWithdrawn();
    return first(
        Stream.concat(
                Stream.ofNullable(row.get().previous()).filter(usable::contains),
                usable.stream().filter(other -> other < version))
            .filter(store::contains));
  }

  private Optional<ModelSnapshot> first(Stream<Long> versions) {
    return versions.flatMap(version -> find(version).stream()).findFirst();
  }
}
