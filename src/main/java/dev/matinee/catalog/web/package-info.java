/// HTTP endpoints of the catalogue.
@NullMarked
package dev.matinee.catalog.web;

import org.jspecify.annotations.NullMarked;
