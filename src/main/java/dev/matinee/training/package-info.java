/// The training run: schedule, lock, split, gate, registry, model store.
@ApplicationModule(allowedDependencies = {"model", "ratings", "serving", "startup", "web"})
@NullMarked
package dev.matinee.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
