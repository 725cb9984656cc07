/// A load run with Gatling against a running service on the same machine. It measures requests per
/// second and response times, and uses the HTTP interface only.
@NullMarked
package dev.matinee.benchmark.load;

import org.jspecify.annotations.NullMarked;
