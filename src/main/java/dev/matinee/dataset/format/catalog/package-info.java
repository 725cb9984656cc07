/// Files of movies and users.
@NullMarked
package dev.matinee.dataset.format.catalog;

import org.jspecify.annotations.NullMarked;
