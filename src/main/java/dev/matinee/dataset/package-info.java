/// Data in and out: import, export, the demo, and the command line.
@ApplicationModule(
    allowedDependencies = {
      "catalog",
      "charts",
      "model",
      "ratings",
      "startup",
      "training",
      "training::bayesian",
      "training::nd4j",
      "training::ranking",
      "web"
    })
@NullMarked
package dev.matinee.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
