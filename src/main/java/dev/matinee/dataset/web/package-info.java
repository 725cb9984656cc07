/// HTTP interface of import and export.
@NullMarked
package dev.matinee.dataset.web;

import org.jspecify.annotations.NullMarked;
