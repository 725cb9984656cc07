/// The page that shows how an evaluation came out.
@NullMarked
package dev.matinee.dataset.report;

import org.jspecify.annotations.NullMarked;
