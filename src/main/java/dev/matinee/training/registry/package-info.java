/// The model registry: all stored versions, their reports, and which one is in force.
@NullMarked
package dev.matinee.training.registry;

import org.jspecify.annotations.NullMarked;
