/// The snapshot that answers requests, where it comes from, and its binary form.
@NullMarked
package dev.matinee.model.snapshot;

import org.jspecify.annotations.NullMarked;
