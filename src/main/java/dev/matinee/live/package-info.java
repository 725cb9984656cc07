/// Watches the model in force: every incoming rating is predicted before it counts, and a model
/// that does clearly worse than the one before it is withdrawn.
@ApplicationModule(
    allowedDependencies = {
      "catalog",
      "model",
      "ratings",
      "ratings::feed",
      "ratings::store",
      "ratings::support",
      "serving::context",
      "serving::prediction",
      "training::registry"
    })
@NullMarked
package dev.matinee.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
