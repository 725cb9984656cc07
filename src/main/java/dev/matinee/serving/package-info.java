/// The model in force and what it answers: predictions and recommendations.
@ApplicationModule(allowedDependencies = {"catalog", "model", "ratings", "web"})
@NullMarked
package dev.matinee.serving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
