/// Shared parts of all controllers: client ids, cursors, the way of a request, problems, limits and
/// the API description.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.matinee.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
