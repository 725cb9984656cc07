/// Rating and movie files of every known kind, recognised by themselves.
@NullMarked
package dev.matinee.dataset.format;

import org.jspecify.annotations.NullMarked;
