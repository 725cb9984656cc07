/// Which movies to ask a user about: those whose rating would teach the model most.
@NamedInterface("questions")
@NullMarked
package dev.matinee.serving.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
