/// Import of files into the store, and export from it.
@NullMarked
package dev.matinee.dataset.transfer;

import org.jspecify.annotations.NullMarked;
