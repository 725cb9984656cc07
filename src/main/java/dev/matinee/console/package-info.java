/// The web console: pages for people who watch, train and operate.
@ApplicationModule(
    allowedDependencies = {
      "catalog",
      "charts",
      "dataset::demo",
      "dataset::transfer",
      "dataset::web",
      "model",
      "ratings",
      "serving",
      "training",
      "web"
    })
@NullMarked
package dev.matinee.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
