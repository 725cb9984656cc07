package dev.matinee.training.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// How many models are kept: the newest `keep`, and those that a rollback needs.
///
/// A rollback needs the model that was in force before, and the next older one that can be read, in
/// case that one was in force for a moment only.
record Retention(ModelRows rows, ModelStore store, int keep) {

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  /// Drops models beyond those to keep.
  ///
  /// @param replaced the version that `inForce` has replaced
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
                log.debug("Model {} was dropped", version);
              });
    } catch (DataAccessException e) {
      log.warn("Could not drop old models; the next run tries again", e);
    }
  }
}
