/// The page *Model*: how good the models are, a training run as it goes on, the map of movies.
@NullMarked
package dev.matinee.console.models;

import org.jspecify.annotations.NullMarked;
