/// The watch over the model in force: every incoming rating is predicted before it counts, and a
/// model that does clearly worse than the one before it is withdrawn.
@ApplicationModule(allowedDependencies = {"catalog", "model", "ratings", "serving", "training"})
@NullMarked
package dev.matinee.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
