/// Models that predict ratings, and the fold-in of a user's ratings into them.
@NullMarked
package dev.matinee.model.rating;

import org.jspecify.annotations.NullMarked;
