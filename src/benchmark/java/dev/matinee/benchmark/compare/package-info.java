/// Compares the speed of two revisions of the project in one run, pair by pair.
///
/// A figure of today and one of last week differ by what else the machine does. Here both revisions
/// run in turn, so their ratio is meaningful, and its range over the pairs shows the noise.
@NullMarked
package dev.matinee.benchmark.compare;

import org.jspecify.annotations.NullMarked;
