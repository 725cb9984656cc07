/// Drawings of figures as SVG, made on the server: plain Java, for every page that shows one.
///
/// Lengths are in units of the drawing, and run from its upper left corner to the right and down.
@ApplicationModule(allowedDependencies = "model")
@NullMarked
package dev.matinee.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
