/// Offline evaluation: errors, list quality, calibration and prediction intervals.
@NullMarked
package dev.matinee.model.evaluation;

import org.jspecify.annotations.NullMarked;
