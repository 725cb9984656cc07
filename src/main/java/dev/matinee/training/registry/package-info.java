/// The registry of models: every stored version, its report, and which one is in force.
@NullMarked
package dev.matinee.training.registry;

import org.jspecify.annotations.NullMarked;
