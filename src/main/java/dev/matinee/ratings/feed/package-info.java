/// Publishes writes of ratings to listeners in this process.
@NamedInterface("feed")
@NullMarked
package dev.matinee.ratings.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
