/// Training runs: when one starts, what it does, and what becomes of its model.
@ApplicationModule(
    allowedDependencies = {
      "model",
      "ratings::store",
      "serving::context",
      "startup",
      "web::problem"
    })
@NullMarked
package dev.matinee.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
