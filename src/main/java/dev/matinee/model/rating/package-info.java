/// Models that predict ratings; the packages below hold one kind each.
@NullMarked
package dev.matinee.model.rating;

import org.jspecify.annotations.NullMarked;
