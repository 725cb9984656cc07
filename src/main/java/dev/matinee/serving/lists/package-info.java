/// Lists of movies: recommendations, popular and similar ones.
@NamedInterface("lists")
@NullMarked
package dev.matinee.serving.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
