/// Files of ratings, movies and users, recognised by their content.
@NamedInterface("format")
@NullMarked
package dev.matinee.dataset.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
