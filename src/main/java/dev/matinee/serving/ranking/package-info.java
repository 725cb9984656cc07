/// Orders the movies of a list: scores, filters, exploration and diversity.
@NullMarked
package dev.matinee.serving.ranking;

import org.jspecify.annotations.NullMarked;
