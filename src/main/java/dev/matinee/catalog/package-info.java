/// Movies and users, under the ids their clients gave them.
@ApplicationModule(allowedDependencies = {"model", "web"})
@NullMarked
package dev.matinee.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
