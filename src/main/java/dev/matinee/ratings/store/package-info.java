/// The stored ratings: reading, writing and scanning the table `ratings`.
@NullMarked
package dev.matinee.ratings.store;

import org.jspecify.annotations.NullMarked;
