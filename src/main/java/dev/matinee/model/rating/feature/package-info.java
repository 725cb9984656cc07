/// Encoders of what is known about users and movies as sparse feature vectors.
@NullMarked
package dev.matinee.model.rating.feature;

import org.jspecify.annotations.NullMarked;
