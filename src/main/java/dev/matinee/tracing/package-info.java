/// Configuration of distributed tracing.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.matinee.tracing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
