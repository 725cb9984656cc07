/// Errors as `application/problem+json`.
@NamedInterface("problem")
@NullMarked
package dev.matinee.web.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
