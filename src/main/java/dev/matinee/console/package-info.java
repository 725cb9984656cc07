/// The web console: pages for viewers, trainers and operators.
@ApplicationModule(
    allowedDependencies = {
      "catalog",
      "charts",
      "dataset::transfer",
      "dataset::web",
      "demo",
      "model",
      "ratings",
      "ratings::statistics",
      "ratings::store",
      "ratings::support",
      "serving::context",
      "serving::lists",
      "serving::prediction",
      "serving::questions",
      "serving::ranking",
      "training",
      "training::registry",
      "training::run",
      "web",
      "web::problem"
    })
@NullMarked
package dev.matinee.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
