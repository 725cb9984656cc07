/// Ratings, the rules for valid ones, and the results of storing them.
@ApplicationModule(allowedDependencies = {"catalog", "changes", "model", "web", "web::problem"})
@NullMarked
package dev.matinee.ratings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
