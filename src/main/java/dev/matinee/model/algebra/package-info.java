/// Linear algebra for small dense matrices in plain arrays: the inner loops of training and
/// fold-in.
@NullMarked
package dev.matinee.model.algebra;

import org.jspecify.annotations.NullMarked;
