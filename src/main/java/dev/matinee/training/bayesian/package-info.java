/// The Bayesian trainer: chooses a design, runs a chain until it has converged, and keeps samples.
@NamedInterface("bayesian")
@NullMarked
package dev.matinee.training.bayesian;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
