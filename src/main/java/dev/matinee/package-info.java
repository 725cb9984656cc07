/// Matinee: stores ratings, learns from them, predicts ratings and recommends movies.
@org.jspecify.annotations.NullMarked
package dev.matinee;
