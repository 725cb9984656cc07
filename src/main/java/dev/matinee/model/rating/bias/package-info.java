/// Rating models without embeddings: means and biases, the baselines that others must beat.
@NullMarked
package dev.matinee.model.rating.bias;

import org.jspecify.annotations.NullMarked;
