/// Import of files into the store, and export from it.
@NamedInterface("transfer")
@NullMarked
package dev.matinee.dataset.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
