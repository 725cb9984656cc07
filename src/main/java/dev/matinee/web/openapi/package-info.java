/// The OpenAPI description of the HTTP interface.
@NullMarked
package dev.matinee.web.openapi;

import org.jspecify.annotations.NullMarked;
