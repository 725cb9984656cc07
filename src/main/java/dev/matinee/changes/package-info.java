/// The change sequence: numbers the writes of all replicas in the order of their commits.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.matinee.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
