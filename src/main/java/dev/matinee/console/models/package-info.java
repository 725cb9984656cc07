/// The page *Model*: the quality of models, the training run, and the map of movies.
@NullMarked
package dev.matinee.console.models;

import org.jspecify.annotations.NullMarked;
