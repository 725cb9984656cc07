/// The Bayesian rating model: samples from a posterior, and the fold-in of users into them.
@NullMarked
package dev.matinee.model.rating.bayesian;

import org.jspecify.annotations.NullMarked;
