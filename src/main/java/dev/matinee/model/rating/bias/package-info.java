/// Rating models without embeddings: means and biases, which serve as baselines.
@NullMarked
package dev.matinee.model.rating.bias;

import org.jspecify.annotations.NullMarked;
