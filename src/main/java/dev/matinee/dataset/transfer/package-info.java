/// Import of files into the store, and export of its ratings.
@NamedInterface("transfer")
@NullMarked
package dev.matinee.dataset.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
