/// Support: how many ratings each movie has, and their mean.
@NullMarked
package dev.matinee.ratings.support;

import org.jspecify.annotations.NullMarked;
