/// The change sequence: every write of all replicas gets a number, in the order in which writes are
/// committed.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.matinee.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
