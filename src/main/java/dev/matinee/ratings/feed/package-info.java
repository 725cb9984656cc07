/// Tells listeners in this process what was written.
@NamedInterface("feed")
@NullMarked
package dev.matinee.ratings.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
