/// HTTP endpoints of predictions and explanations.
@NullMarked
package dev.matinee.serving.web.prediction;

import org.jspecify.annotations.NullMarked;
