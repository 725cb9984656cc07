/// How much data there is, and how ratings are spread.
@NamedInterface("statistics")
@NullMarked
package dev.matinee.ratings.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
