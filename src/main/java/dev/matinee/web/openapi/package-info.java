/// The OpenAPI description of the HTTP API.
@NullMarked
package dev.matinee.web.openapi;

import org.jspecify.annotations.NullMarked;
