/// Measurement of how import, training, memory and serving grow with the number of ratings.
@NullMarked
package dev.matinee.benchmark.growth;

import org.jspecify.annotations.NullMarked;
