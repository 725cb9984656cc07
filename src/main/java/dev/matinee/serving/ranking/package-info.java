/// Puts the movies of a list in order: scores, filters, exploration and diversity.
@NullMarked
package dev.matinee.serving.ranking;

import org.jspecify.annotations.NullMarked;
