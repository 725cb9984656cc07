/// The demo: real movies, generated users and ratings, and the log message of the first start.
@ApplicationModule(
    allowedDependencies = {
      "catalog",
      "dataset::format",
      "model",
      "ratings",
      "ratings::store",
      "training",
      "training::run"
    })
@NullMarked
package dev.matinee.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
