/// What must be right around the service for it to run: the checks of the command `doctor`.
@NullMarked
package dev.matinee.cli.doctor;

import org.jspecify.annotations.NullMarked;
