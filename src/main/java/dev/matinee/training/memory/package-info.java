/// The memory of a training run: what it needs, what there is, and the refusal of a run that would
/// not fit.
@NullMarked
package dev.matinee.training.memory;

import org.jspecify.annotations.NullMarked;
