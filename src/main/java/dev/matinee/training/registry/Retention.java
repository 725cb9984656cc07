package dev.matinee.training.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Deletes old models: keeps the newest `keep`, and those that a rollback may need.
///
/// A rollback may need the model that was in force before, and the next older one with a file.
record Retention(ModelRows rows, ModelStore store, int keep) {

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  /// Deletes the models that are not needed.
  ///
  /// @param replaced the version that was in force before `inForce`
  void prune(long inForce, Optional<Long> replaced) {
    try {
      List<Long> versions = rows.versions();
      Set<Long> needed = new HashSet<>();
      needed.add(inForce);
      replaced.ifPresent(needed::add);
      versions.stream()
          .filter(version -> version < inForce && store.contains(version))
          .findFirst()
          .ifPresent(needed::add);
      versions.stream()
          .skip(keep)
          .filter(version -> !needed.contains(version))
          .forEach(
              version -> {
                rows.delete(version);
                store.delete(version);
                log.debug("Deleted model {}", version);
              });
    } catch (DataAccessException e) {
      log.warn("Could not delete old models; the next run tries again", e);
    }
  }
}
