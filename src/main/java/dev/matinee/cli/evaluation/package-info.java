/// Output of the command `evaluate`: lines for people and a JSON summary for programs.
@NullMarked
package dev.matinee.cli.evaluation;

import org.jspecify.annotations.NullMarked;
