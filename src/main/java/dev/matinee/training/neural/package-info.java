/// The neural trainer, on ND4J: embeddings and optional dense layers, by mini-batches.
@NamedInterface("neural")
@NullMarked
package dev.matinee.training.neural;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
