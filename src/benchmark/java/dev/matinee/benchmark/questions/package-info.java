/// A simulation of new users who are asked about movies. It compares the questions of the service
/// with questions about popular movies and about random movies.
@NullMarked
package dev.matinee.benchmark.questions;

import org.jspecify.annotations.NullMarked;
