/// The command line.
@NullMarked
package dev.matinee.dataset.command;

import org.jspecify.annotations.NullMarked;
