/// Files of ratings: their layout, their origin and their scale.
@NullMarked
package dev.matinee.dataset.format.ratings;

import org.jspecify.annotations.NullMarked;
