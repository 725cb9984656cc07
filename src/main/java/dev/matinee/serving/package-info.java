/// Answers requests with the model in force: predictions, explanations, lists and questions.
@ApplicationModule(
    allowedDependencies = {
      "catalog",
      "changes",
      "model",
      "ratings",
      "ratings::store",
      "ratings::support",
      "web",
      "web::problem"
    })
@NullMarked
package dev.matinee.serving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
