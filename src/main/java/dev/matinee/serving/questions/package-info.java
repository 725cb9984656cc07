/// Questions to users: the movies whose ratings would tell the model most about a user.
@NamedInterface("questions")
@NullMarked
package dev.matinee.serving.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
