/// Files of ratings, movies and users of every known kind, recognised by themselves.
@NullMarked
package dev.matinee.dataset.format;

import org.jspecify.annotations.NullMarked;
