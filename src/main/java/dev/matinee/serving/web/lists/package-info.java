/// HTTP endpoints of recommendations, popular and similar movies, and questions.
@NullMarked
package dev.matinee.serving.web.lists;

import org.jspecify.annotations.NullMarked;
