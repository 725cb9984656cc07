/// The mathematics: rating tables, models, fold-in, evaluation and the snapshot that serves.
///
/// Depends on the Java platform only, so that it can be tested and reused without a container.
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package dev.matinee.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
