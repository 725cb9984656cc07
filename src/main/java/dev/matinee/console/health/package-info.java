/// The page *Health*: what an operator needs at a glance.
@NullMarked
package dev.matinee.console.health;

import org.jspecify.annotations.NullMarked;
