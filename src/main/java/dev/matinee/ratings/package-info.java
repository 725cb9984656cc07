/// Ratings: what is stored, what makes one valid, and what became of one that came in.
@ApplicationModule(allowedDependencies = {"catalog", "changes", "model", "web", "web::problem"})
@NullMarked
package dev.matinee.ratings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
