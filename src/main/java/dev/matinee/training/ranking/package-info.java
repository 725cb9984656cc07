/// The ranking trainers: item-item weights in closed form, and implicit factors beyond their reach.
@NamedInterface("ranking")
@NullMarked
package dev.matinee.training.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
