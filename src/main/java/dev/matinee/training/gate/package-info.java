/// The quality gate: compares a candidate with the baselines and the incumbent on a hold-out.
@NullMarked
package dev.matinee.training.gate;

import org.jspecify.annotations.NullMarked;
