/// Measures retrains: what they cost and how good they are, beside training from scratch.
@NullMarked
package dev.matinee.benchmark.retrain;

import org.jspecify.annotations.NullMarked;
