/// Dense linear algebra outside the heap, by the OpenBLAS that ND4J brings.
@NamedInterface("blas")
@NullMarked
package dev.matinee.training.blas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
