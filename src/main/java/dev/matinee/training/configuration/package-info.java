/// The settings of training, and the trainers that they select.
@NullMarked
package dev.matinee.training.configuration;

import org.jspecify.annotations.NullMarked;
