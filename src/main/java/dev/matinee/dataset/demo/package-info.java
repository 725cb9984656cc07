/// The demo data, and what the log says when the service is ready.
@NullMarked
package dev.matinee.dataset.demo;

import org.jspecify.annotations.NullMarked;
