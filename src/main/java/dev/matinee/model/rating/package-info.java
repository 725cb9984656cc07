/// Models that predict ratings; each subpackage holds one kind.
@NullMarked
package dev.matinee.model.rating;

import org.jspecify.annotations.NullMarked;
