/// The settings of training, and the trainers that they choose.
@NullMarked
package dev.matinee.training.configuration;

import org.jspecify.annotations.NullMarked;
