/// Movies and users, under the clients' own ids.
@ApplicationModule(allowedDependencies = {"changes", "model", "web", "web::problem"})
@NullMarked
package dev.matinee.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
