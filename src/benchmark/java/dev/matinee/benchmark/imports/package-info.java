/// Measurement of imports.
@NullMarked
package dev.matinee.benchmark.imports;

import org.jspecify.annotations.NullMarked;
