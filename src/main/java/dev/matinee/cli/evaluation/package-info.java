/// What the command `evaluate` prints: lines for people, and a summary for programs.
@NullMarked
package dev.matinee.cli.evaluation;

import org.jspecify.annotations.NullMarked;
