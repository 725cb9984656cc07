/// The data that one request uses: one model, one catalogue, the stored ratings, and the user
/// folded into the model.
@NullMarked
package dev.matinee.serving.context;

import org.jspecify.annotations.NullMarked;
