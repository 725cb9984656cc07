/// Classes that the HTTP endpoints of predictions and of lists share.
@NullMarked
package dev.matinee.serving.web;

import org.jspecify.annotations.NullMarked;
