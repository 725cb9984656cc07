package dev.matinee.training.registry;

import dev.matinee.model.RatingScale;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.serving.context.ActiveModel;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// The model registry: all stored versions with their reports, and which one is in force.
///
/// The table `models` says which versions exist and which is active; the [ModelStore] has the
/// files. A file without a row belongs to another database: it is neither loaded nor deleted, and
/// its version is not used again. A row without a file stays listed as not available.
@NamedInterface("registry")
@Service
public class Models implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(Models.class);

  private final ModelRows rows;
  private final ModelStore store;
  private final ActiveModel active;
  private final TransactionOperations transactions;
  private final ModelReader reader;
  private final Retention retention;
  private long unreadable; // the version that was last found unreadable, guarded by this

  public Models(
      ModelRows rows,
      ModelStore store,
      ActiveModel active,
      TransactionOperations transactions,
      ModelsProperties properties,
      RatingScale scale) {
    this.rows = rows;
    this.store = store;
    this.active = active;
    this.transactions = transactions;
    this.reader = new ModelReader(rows, store, scale);
    this.retention = new Retention(rows, store, properties.keep());
  }

  /// The result of a request to activate a model.
  public sealed interface Activation {

    record Activated(StoredModel model) implements Activation {}

    record UnknownVersion(long version) implements Activation {}

    /// The model cannot be read.
    ///
    /// @param reason why, as a sentence without its full stop
    @NamedInterface("registry")
    record Unavailable(String reason) implements Activation {}
  }

  /// Returns all models, newest first.
  public List<StoredModel> list() {
    return rows.all().stream().map(this::toStoredModel).toList();
  }

  public Optional<StoredModel> find(long version) {
    return rows.find(version).map(this::toStoredModel);
  }

  /// Puts a stored model in force, here and after a restart.
  public synchronized Activation activate(long version) {
    Optional<ModelRows.Row> row = rows.find(version);
    if (row.isEmpty()) {
      return new Activation.UnknownVersion(version);
    }
    ModelSnapshot snapshot;
    try {
      snapshot = reader.read(version);
    } catch (IOException e) {
      log.error("Model {} cannot be activated: {}", version, e.toString());
      return new Activation.Unavailable(ModelReader.reason(version, e));
    }
    transactions.executeWithoutResult(status -> rows.activate(version, ActivatedBy.REQUEST));
    active.publish(snapshot);
    log.info("Model {} is in force, by request", version);
    return new Activation.Activated(find(version).orElseThrow());
  }

  /// Returns the model that was in force before `version` or, if that cannot be read, the newest
  /// older one that can. Empty if there is none, or if a rollback put `version` in force.
  public Optional<ModelSnapshot> predecessor(long version) {
    return reader.predecessor(version);
  }

  /// Withdraws `version` and puts `successor` in force instead, here and after a restart. Does
  /// nothing if `version` is not in force here and in the table, if a client put it in force, or if
  /// `successor` cannot be read.
  ///
  /// @return whether `version` was withdrawn
  public synchronized boolean rollBack(long version, long successor, Withdrawal withdrawal) {
    Optional<ModelRows.Row> row = rows.find(version);
    if (row.isEmpty() || !isInForce(version)) {
      return false;
    }
    if (row.get().activatedBy() == ActivatedBy.REQUEST) {
      log.warn("Model {} stays in force, by request, but: {}", version, withdrawal.reason());
      return false;
    }
    Optional<ModelSnapshot> snapshot = reader.find(successor);
    if (snapshot.isEmpty()) {
      log.warn(
          "Model {} stays in force, because model {} cannot be read, but: {}",
          version,
          successor,
          withdrawal.reason());
      return false;
    }
    if (!replace(version, successor, withdrawal)) {
      return false;
    }
    active.publish(snapshot.get());
    log.warn(
        "Model {} is withdrawn, model {} in force again: {}",
        version,
        successor,
        withdrawal.reason());
    return true;
  }

  /// Loads the active model or, if it cannot be read, the newest older one that can and is not
  /// withdrawn.
  @Override
  public void afterSingletonsInstantiated() {
    store.warnAboutUnknownFiles(rows.versions());
    OptionalLong wanted = rows.active();
    if (wanted.isEmpty()) {
      return;
    }
    reader
        .newestUpTo(wanted.getAsLong())
        .ifPresentOrElse(
            model -> {
              active.publish(model);
              log.info(
                  "Model {} is in force, read from {}",
                  model.version(),
                  store.file(model.version()));
            },
            () -> log.error("None of the stored models can be read; a training run is needed"));
  }

  /// Puts the active model of the table in force in this process, if another process has changed
  /// it. Costs one query if nothing has changed.
  ///
  /// If the model cannot be read, the old one stays in force and each call tries again, because the
  /// file may still be on its way to this machine.
  ///
  /// @return the model now in force here
  public Optional<ModelSnapshot> follow() {
    OptionalLong wanted = rows.active();
    if (wanted.isPresent() && !isInForce(wanted.getAsLong())) {
      loadActive();
    }
    return active.current();
  }

  /// Queries the active version again: this process may have published one in the meantime.
  private synchronized void loadActive() {
    long version = rows.active().orElse(0);
    if (version == 0 || isInForce(version)) {
      return;
    }
    try {
      active.publish(reader.read(version));
      log.info("Model {} is in force, as in another process", version);
    } catch (IOException e) {
      if (unreadable != version) {
        log.warn(
            "Model {} is in force in the table, but cannot be read from {}; this process goes on"
                + " without it until it can: {}",
            version,
            store.file(version),
            e.toString());
      }
      unreadable = version;
    }
  }

  /// Returns the version for the next model: one more than that of every row and every file.
  public long nextVersion() throws IOException {
    long newestRow = rows.versions().stream().mapToLong(Long::longValue).max().orElse(0);
    return Math.max(newestRow, Arrays.stream(store.versions()).max().orElse(0)) + 1;
  }

  /// Stores `snapshot`, puts it in force, and deletes old models as [Retention] says.
  ///
  /// @param report makes the report; called after the file is written
  public synchronized void publish(ModelSnapshot snapshot, Supplier<ModelReport> report)
      throws IOException {
    long version = snapshot.version();
    long bytes = store.write(snapshot);
    try {
      ModelReport made = report.get();
      transactions.executeWithoutResult(
          status -> {
            rows.insert(made, bytes);
            rows.activate(version, ActivatedBy.TRAINING);
          });
    } catch (RuntimeException e) {
      store.delete(version);
      throw e;
    }
    Optional<Long> replaced = active.current().map(ModelSnapshot::version);
    active.publish(snapshot);
    retention.prune(version, replaced);
  }

  private boolean replace(long version, long successor, Withdrawal withdrawal) {
    return transactions.execute(
        status -> {
          boolean withdrawn = rows.withdraw(version, withdrawal);
          if (withdrawn) {
            rows.activate(successor, ActivatedBy.ROLLBACK);
          }
          return withdrawn;
        });
  }

  private StoredModel toStoredModel(ModelRows.Row row) {
    long version = row.version();
    return new StoredModel(
        isInForce(version), store.contains(version), row.bytes(), row.report(), row.withdrawn());
  }

  private boolean isInForce(long version) {
    return active.current().filter(model -> model.version() == version).isPresent();
  }
}
