/// The Gibbs sampler: draws users, movies, priors and feature weights in turn.
@NullMarked
package dev.matinee.training.bayesian.gibbs;

import org.jspecify.annotations.NullMarked;
