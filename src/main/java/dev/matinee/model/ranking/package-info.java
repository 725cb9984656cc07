/// Models that order movies for a user, and the figures that tell how good the lists are.
@NullMarked
package dev.matinee.model.ranking;

import org.jspecify.annotations.NullMarked;
