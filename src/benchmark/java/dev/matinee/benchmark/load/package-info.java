/// A load run with Gatling against a running service on the same machine: how many requests a
/// second it answers, and how long answers take. Knows the service by HTTP only.
@NullMarked
package dev.matinee.benchmark.load;

import org.jspecify.annotations.NullMarked;
