package dev.matinee.training.registry;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.serving.context.ActiveModel;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// The registry of models: every stored version with its report, and which one is in force.
///
/// The table says what exists and what is active, the model store holds the content. A file without
/// a row belongs to another database, so it is neither loaded nor deleted, and its number is not
/// used again; a row without a file stays listed, as not available.
@NamedInterface("registry")
@Service
public class Models implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(Models.class);

  private final ModelRows rows;
  private final ModelStore store;
  private final ActiveModel active;
  private final TransactionOperations transactions;
  private final Retention retention;
  private long unread; // the version that was last found unreadable, guarded by this

  public Models(
      ModelRows rows,
      ModelStore store,
      ActiveModel active,
      TransactionOperations transactions,
      ModelsProperties properties) {
    this.rows = rows;
    this.store = store;
    this.active = active;
    this.transactions = transactions;
    this.retention = new Retention(rows, store, properties.keep());
  }

  /// What became of the wish to activate a model.
  public sealed interface Activation {

    record Activated(StoredModel model) implements Activation {}

    record UnknownVersion(long version) implements Activation {}

    /// The report is known, but the content is gone or damaged.
    record Unavailable(long version) implements Activation {}
  }

  /// Returns all models, newest first.
  public List<StoredModel> list() {
    return rows.all().stream().map(this::stored).toList();
  }

  public Optional<StoredModel> find(long version) {
    return rows.find(version).map(this::stored);
  }

  /// Puts a stored model in force, here and after a restart.
  public synchronized Activation activate(long version) {
    Optional<ModelRows.Row> row = rows.find(version);
    if (row.isEmpty()) {
      return new Activation.UnknownVersion(version);
    }
    Optional<ModelSnapshot> snapshot = load(version);
    if (snapshot.isEmpty()) {
      return new Activation.Unavailable(version);
    }
    transactions.executeWithoutResult(status -> rows.activate(version, ActivatedBy.REQUEST));
    active.publish(snapshot.get());
    log.info("Model {} is in force, by request", version);
    return new Activation.Activated(find(version).orElseThrow());
  }

  /// Returns the model that was in force before `version`, or else the newest older one that can be
  /// read; empty when there is none, and when `version` has come back by a rollback.
  public Optional<ModelSnapshot> predecessor(long version) {
    Optional<ModelRows.Row> row = rows.find(version);
    if (row.isEmpty() || row.get().activatedBy() == ActivatedBy.ROLLBACK) {
      return Optional.empty();
    }
    List<Long> usable = rows.unwithdrawn();
    return Stream.concat(
            Stream.ofNullable(row.get().previous()).filter(usable::contains),
            usable.stream().filter(other -> other < version))
        .filter(store::contains)
        .flatMap(other -> load(other).stream())
        .findFirst();
  }

  /// Withdraws `version` and puts `successor` in force in its place, here and after a restart.
  ///
  /// @return whether it did: not when `version` is no longer in force, here or in the table, was
  ///   put in force by request, or `successor` cannot be read
  public synchronized boolean rollBack(long version, long successor, Withdrawal why) {
    Optional<ModelRows.Row> row = rows.find(version);
    if (row.isEmpty() || !isInForce(version)) {
      return false;
    }
    if (row.get().activatedBy() == ActivatedBy.REQUEST) {
      log.warn("Model {} stays in force, by request, but: {}", version, why.reason());
      return false;
    }
    Optional<ModelSnapshot> snapshot = load(successor);
    if (snapshot.isEmpty()) {
      log.warn("Model {} stays in force, for want of another, but: {}", version, why.reason());
      return false;
    }
    if (!replace(version, successor, why)) {
      return false;
    }
    active.publish(snapshot.get());
    log.warn(
        "Model {} is withdrawn, model {} in force again: {}", version, successor, why.reason());
    return true;
  }

  /// Loads the active model, or the newest older one that was not withdrawn and can be read.
  @Override
  public void afterSingletonsInstantiated() {
    store.warnOfStrangers(rows.versions());
    OptionalLong wanted = rows.active();
    if (wanted.isEmpty()) {
      return;
    }
    for (long version : rows.unwithdrawn()) {
      if (version <= wanted.getAsLong()) {
        Optional<ModelSnapshot> snapshot = load(version);
        if (snapshot.isPresent()) {
          active.publish(snapshot.get());
          log.info("Model {} is in force, read from {}", version, store.file(version));
          return;
        }
      }
    }
    log.error("None of the stored models can be read; a training run is needed");
  }

  /// Puts in force here what is in force in the table, where another process has changed that; the
  /// table stays as it is. One query, when there is nothing to do.
  ///
  /// A model that cannot be read is tried again every time, for its file may still be on the way;
  /// until then the old one serves.
  ///
  /// @return the model in force here after that
  public Optional<ModelSnapshot> follow() {
    OptionalLong wanted = rows.active();
    if (wanted.isPresent() && !isInForce(wanted.getAsLong())) {
      takeOver();
    }
    return active.current();
  }

  /// Asks again which version it is: this process may have published one while it waited here.
  private synchronized void takeOver() {
    long version = rows.active().orElse(0);
    if (version == 0 || isInForce(version)) {
      return;
    }
    try {
      active.publish(store.read(version));
      log.info("Model {} is in force, as in another process", version);
    } catch (IOException e) {
      if (unread != version) {
        log.warn(
            "Model {} is in force in the table, but cannot be read from {}; this process goes on"
                + " without it until it can: {}",
            version,
            store.file(version),
            e.toString());
      }
      unread = version;
    }
  }

  /// Returns the number for the next model: above every row and every file.
  public long nextVersion() throws IOException {
    long rowed = rows.versions().stream().mapToLong(Long::longValue).max().orElse(0);
    return Math.max(rowed, Arrays.stream(store.versions()).max().orElse(0)) + 1;
  }

  /// Stores `snapshot`, then puts it in force, then drops models beyond those to keep: see
  /// [Retention].
  ///
  /// @param report makes the report, asked when the file is written
  public synchronized void publish(ModelSnapshot snapshot, Supplier<ModelReport> report)
      throws IOException {
    long version = snapshot.version();
    long bytes = store.write(snapshot);
    try {
      ModelReport finished = report.get();
      transactions.executeWithoutResult(
          status -> {
            rows.insert(finished, bytes);
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

  private boolean replace(long version, long successor, Withdrawal why) {
    return transactions.execute(
        status -> {
          boolean withdrawn = rows.withdraw(version, why);
          if (withdrawn) {
            rows.activate(successor, ActivatedBy.ROLLBACK);
          }
          return withdrawn;
        });
  }

  private Optional<ModelSnapshot> load(long version) {
    try {
      return Optional.of(store.read(version));
    } catch (IOException e) {
      log.error("Model {} cannot be read from {}: {}", version, store.file(version), e.toString());
      return Optional.empty();
    }
  }

  private StoredModel stored(ModelRows.Row row) {
    long version = row.version();
    return new StoredModel(
        isInForce(version), store.contains(version), row.bytes(), row.report(), row.withdrawn());
  }

  private boolean isInForce(long version) {
    return active.current().filter(model -> model.version() == version).isPresent();
  }
}
