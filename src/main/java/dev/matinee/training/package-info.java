/// Training: starts runs by schedule or request, and publishes their models.
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
