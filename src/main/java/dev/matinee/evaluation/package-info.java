/// Offline evaluation: trains on one part of a file and scores on another, without a database.
@ApplicationModule(allowedDependencies = {"catalog", "charts", "dataset::format", "model"})
@NullMarked
package dev.matinee.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
