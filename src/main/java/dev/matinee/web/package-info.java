/// What all controllers share: problem+json for every error, client ids, cursors.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.matinee.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
