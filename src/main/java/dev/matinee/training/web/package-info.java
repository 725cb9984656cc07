/// HTTP endpoints of models and training runs.
@NullMarked
package dev.matinee.training.web;

import org.jspecify.annotations.NullMarked;
