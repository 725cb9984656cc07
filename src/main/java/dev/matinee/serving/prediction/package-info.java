/// Predicted ratings, and what each is made of.
@NamedInterface("prediction")
@NullMarked
package dev.matinee.serving.prediction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
