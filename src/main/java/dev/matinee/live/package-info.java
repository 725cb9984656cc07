/// Live monitoring of the model in force by prequential evaluation: predicts every received rating,
/// then observes the error. Withdraws a model that is clearly worse than the one before it.
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
