/// The recommender models: rating tables, rating and ranking models, fold-in, evaluation, and the
/// snapshot that is served.
///
/// Depends on the Java platform only, so it can be tested and reused without Spring.
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package dev.matinee.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
