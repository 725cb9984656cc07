/// Counts of the stored data, and the distribution of the ratings.
@NamedInterface("statistics")
@NullMarked
package dev.matinee.ratings.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
