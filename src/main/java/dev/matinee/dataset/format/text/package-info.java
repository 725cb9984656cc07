/// Lines, fields, ids and numbers of text files.
@NullMarked
package dev.matinee.dataset.format.text;

import org.jspecify.annotations.NullMarked;
