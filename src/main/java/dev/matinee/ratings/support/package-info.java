/// Support: the number of ratings of each movie, and their mean.
@NullMarked
package dev.matinee.ratings.support;

import org.jspecify.annotations.NullMarked;
