/// Files of ratings, movies and users: their formats, import and export.
@ApplicationModule(
    allowedDependencies = {"catalog", "model", "ratings", "ratings::store", "web", "web::problem"})
@NullMarked
package dev.matinee.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
