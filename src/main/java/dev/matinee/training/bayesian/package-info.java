/// The Bayesian trainer: embeddings sampled from their posterior, in plain Java.
@NullMarked
package dev.matinee.training.bayesian;

import org.jspecify.annotations.NullMarked;
