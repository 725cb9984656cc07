/// Item-item weights in closed form: EASE, and its sparse approximation.
@NullMarked
package dev.matinee.training.ranking.ease;

import org.jspecify.annotations.NullMarked;
