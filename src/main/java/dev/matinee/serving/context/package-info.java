/// What one request answers from: one model, one catalogue and the ratings of one moment, with the
/// user folded in.
@NullMarked
package dev.matinee.serving.context;

import org.jspecify.annotations.NullMarked;
