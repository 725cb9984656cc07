/// The store of ratings: reads, writes and scans the table `ratings`.
@NullMarked
package dev.matinee.ratings.store;

import org.jspecify.annotations.NullMarked;
