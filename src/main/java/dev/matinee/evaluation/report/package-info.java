/// The HTML report of an evaluation.
@NamedInterface("report")
@NullMarked
package dev.matinee.evaluation.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
