/// The page *Watch*: rate movies, answer questions, see the list that follows.
@NullMarked
package dev.matinee.console.watch;

import org.jspecify.annotations.NullMarked;
