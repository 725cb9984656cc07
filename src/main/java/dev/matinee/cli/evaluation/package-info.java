/// Parts of the command `evaluate`: the options of trainers, lines for people, and a JSON summary
/// for programs.
@NullMarked
package dev.matinee.cli.evaluation;

import org.jspecify.annotations.NullMarked;
