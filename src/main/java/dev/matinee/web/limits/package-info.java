/// Filters that refuse requests before a controller handles them.
@NullMarked
package dev.matinee.web.limits;

import org.jspecify.annotations.NullMarked;
