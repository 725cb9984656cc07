/// Explanations of failed starts that the failure analyzers of Spring Boot do not give.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.matinee.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
