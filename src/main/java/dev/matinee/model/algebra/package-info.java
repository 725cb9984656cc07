/// Small dense linear algebra on plain arrays: the inner loops of training and fold-in.
@NullMarked
package dev.matinee.model.algebra;

import org.jspecify.annotations.NullMarked;
