/// The model snapshot that answers requests, its provenance and its binary form.
@NullMarked
package dev.matinee.model.snapshot;

import org.jspecify.annotations.NullMarked;
