/// What the HTTP interfaces of predictions and lists share.
@NullMarked
package dev.matinee.serving.web;

import org.jspecify.annotations.NullMarked;
