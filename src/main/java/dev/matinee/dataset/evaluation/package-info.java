/// Trains on one part of a file and scores on another: no database, no container.
@NullMarked
package dev.matinee.dataset.evaluation;

import org.jspecify.annotations.NullMarked;
