/// Checks of the command `doctor`: Java, native libraries, database, folders, port and model.
@NullMarked
package dev.matinee.cli.doctor;

import org.jspecify.annotations.NullMarked;
