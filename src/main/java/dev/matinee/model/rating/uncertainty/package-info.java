/// What a rating model does not know of a user, what an answer would teach it, and the map of
/// movies that follows.
@NullMarked
package dev.matinee.model.rating.uncertainty;

import org.jspecify.annotations.NullMarked;
