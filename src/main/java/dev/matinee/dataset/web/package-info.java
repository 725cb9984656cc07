/// HTTP interface of import and export.
@NamedInterface("web")
@NullMarked
package dev.matinee.dataset.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
