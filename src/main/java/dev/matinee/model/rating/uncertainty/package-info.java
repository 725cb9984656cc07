/// The uncertainty of rating models about a user, and its uses: questions to new users and
/// coordinates of movies.
@NullMarked
package dev.matinee.model.rating.uncertainty;

import org.jspecify.annotations.NullMarked;
