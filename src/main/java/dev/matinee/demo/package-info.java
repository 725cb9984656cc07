/// The demo: real films, generated users and ratings, and what the log says at the first start.
@ApplicationModule(
    allowedDependencies = {
      "catalog",
      "dataset::format",
      "dataset::transfer",
      "model",
      "ratings",
      "training",
      "training::run"
    })
@NullMarked
package dev.matinee.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
