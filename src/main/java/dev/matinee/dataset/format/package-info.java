/// Files of ratings, movies and users, recognised by what is in them.
@NamedInterface("format")
@NullMarked
package dev.matinee.dataset.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
