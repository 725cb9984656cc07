/// Splits, error figures and calibrated intervals.
@NullMarked
package dev.matinee.model.evaluation;

import org.jspecify.annotations.NullMarked;
