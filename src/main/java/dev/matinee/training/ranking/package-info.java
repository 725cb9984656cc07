/// The ranking trainer: EASE for small catalogues, its sparse approximation for large ones.
@NamedInterface("ranking")
@NullMarked
package dev.matinee.training.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
