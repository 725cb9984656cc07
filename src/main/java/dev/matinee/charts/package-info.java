/// Charts for the console and the reports, as data for SVG templates; plain Java.
///
/// Coordinates are in SVG units and start at the upper left corner.
@ApplicationModule(allowedDependencies = "model")
@NullMarked
package dev.matinee.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
