/// The Bayesian trainer: embeddings sampled from their posterior, in plain Java.
@NamedInterface("bayesian")
@NullMarked
package dev.matinee.training.bayesian;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
