/// The Bayesian trainer: chooses a design, samples until the chain has converged, keeps samples.
@NamedInterface("bayesian")
@NullMarked
package dev.matinee.training.bayesian;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
