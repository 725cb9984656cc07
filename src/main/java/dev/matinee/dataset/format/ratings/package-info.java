/// Ratings files: layout, origin and scale.
@NullMarked
package dev.matinee.dataset.format.ratings;

import org.jspecify.annotations.NullMarked;
