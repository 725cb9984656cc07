/// A load run against a running service on the same machine: how many requests a second it answers,
/// and how long answers take when they are asked for at a steady pace.
///
/// Knows the service by HTTP only, and is no part of it.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.matinee.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
