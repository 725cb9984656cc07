/// Parsing of text files: lines, fields, ids and numbers.
@NullMarked
package dev.matinee.dataset.format.text;

import org.jspecify.annotations.NullMarked;
