/// The steps of a training run, from ratings to a published model.
@NullMarked
package dev.matinee.training.pipeline;

import org.jspecify.annotations.NullMarked;
