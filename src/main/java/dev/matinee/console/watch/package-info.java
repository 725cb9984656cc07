/// The page *Watch*: rate movies, answer questions, see recommendations.
@NullMarked
package dev.matinee.console.watch;

import org.jspecify.annotations.NullMarked;
