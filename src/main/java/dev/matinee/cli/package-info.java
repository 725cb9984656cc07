/// The command line.
@ApplicationModule(
    allowedDependencies = {
      "dataset::format",
      "dataset::transfer",
      "evaluation",
      "evaluation::report",
      "model",
      "ratings::store",
      "startup",
      "training",
      "training::bayesian",
      "training::blas",
      "training::neural",
      "training::ranking",
      "training::registry",
      "training::run"
    })
@NullMarked
package dev.matinee.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
