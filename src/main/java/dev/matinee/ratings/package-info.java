/// Ratings and their change sequence.
@ApplicationModule(allowedDependencies = {"catalog", "model", "web"})
@NullMarked
package dev.matinee.ratings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
