/// How much memory training takes, as a function of the size of its data.
@NullMarked
package dev.matinee.model.memory;

import org.jspecify.annotations.NullMarked;
