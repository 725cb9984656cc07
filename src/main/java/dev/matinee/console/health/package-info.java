/// The page *Health*: the state of the service for operators.
@NullMarked
package dev.matinee.console.health;

import org.jspecify.annotations.NullMarked;
