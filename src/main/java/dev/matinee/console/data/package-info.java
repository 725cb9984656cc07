/// The page *Data*: what there is, import and export.
@NullMarked
package dev.matinee.console.data;

import org.jspecify.annotations.NullMarked;
