/// The ranking trainers: EASE for small catalogues, ALS for large ones.
@NamedInterface("ranking")
@NullMarked
package dev.matinee.training.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
