/// A rehearsal of the service: the requests of visitors and programs, sent to a service that runs
/// on the demo.
@NullMarked
package dev.matinee.cli.rehearsal;

import org.jspecify.annotations.NullMarked;
