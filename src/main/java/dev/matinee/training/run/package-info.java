/// Training runs: their state, progress, metrics and lock.
@NullMarked
package dev.matinee.training.run;

import org.jspecify.annotations.NullMarked;
