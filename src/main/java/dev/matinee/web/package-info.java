/// What all controllers share: ids of clients and cursors, and below it problems, limits and the
/// description of the interface.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.matinee.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
