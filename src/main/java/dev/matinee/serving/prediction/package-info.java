/// Predicted ratings and their explanations.
@NamedInterface("prediction")
@NullMarked
package dev.matinee.serving.prediction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
