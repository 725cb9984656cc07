/// The way of a request to its controller, as short as it can be: which controller, and with which
/// parameters.
@NullMarked
package dev.matinee.web.requests;

import org.jspecify.annotations.NullMarked;
