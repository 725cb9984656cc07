/// Models that rank movies for a user, and the diversification of lists.
@NullMarked
package dev.matinee.model.ranking;

import org.jspecify.annotations.NullMarked;
