/// The neural trainer. The only package that knows ND4J.
@NamedInterface("nd4j")
@NullMarked
package dev.matinee.training.nd4j;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
