/// A rating model of embeddings and optional dense layers, and the fold-in of users into it.
@NullMarked
package dev.matinee.model.rating.factor;

import org.jspecify.annotations.NullMarked;
