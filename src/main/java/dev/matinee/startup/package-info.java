/// Why a start fails, in one sentence.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.matinee.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
