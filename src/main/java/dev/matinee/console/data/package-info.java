/// The page *Data*: the stored data, import and export.
@NullMarked
package dev.matinee.console.data;

import org.jspecify.annotations.NullMarked;
