/// Import and export of ratings, movies and users, and the file formats.
@ApplicationModule(
    allowedDependencies = {"catalog", "model", "ratings", "ratings::store", "web", "web::problem"})
@NullMarked
package dev.matinee.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
