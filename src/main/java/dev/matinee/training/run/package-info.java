/// A training run as it goes on: its state, progress, metrics and lock.
@NullMarked
package dev.matinee.training.run;

import org.jspecify.annotations.NullMarked;
