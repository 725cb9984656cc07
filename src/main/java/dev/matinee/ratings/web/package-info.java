/// HTTP endpoints of ratings.
@NullMarked
package dev.matinee.ratings.web;

import org.jspecify.annotations.NullMarked;
