/// What one request is answered from: one model, one catalogue, the ratings stored now, and the
/// user folded in.
@NullMarked
package dev.matinee.serving.context;

import org.jspecify.annotations.NullMarked;
