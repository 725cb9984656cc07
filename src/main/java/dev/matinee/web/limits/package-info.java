/// Filters that refuse a request before a controller sees it.
@NullMarked
package dev.matinee.web.limits;

import org.jspecify.annotations.NullMarked;
