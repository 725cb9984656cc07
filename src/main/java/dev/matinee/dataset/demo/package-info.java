/// The demo data, and what the log says when the service is ready.
@NamedInterface("demo")
@NullMarked
package dev.matinee.dataset.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
