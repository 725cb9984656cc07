/// HTTP interface of predictions and recommendations.
@NullMarked
package dev.matinee.serving.web;

import org.jspecify.annotations.NullMarked;
