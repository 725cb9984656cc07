/// Judges a candidate on held-out ratings, beside the baselines and the model in force.
@NullMarked
package dev.matinee.training.gate;

import org.jspecify.annotations.NullMarked;
