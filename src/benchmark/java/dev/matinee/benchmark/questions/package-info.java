/// A simulation of new users who are asked about movies: how much the questions of the service
/// teach the model, compared with asking about popular movies and with asking at random.
@NullMarked
package dev.matinee.benchmark.questions;

import org.jspecify.annotations.NullMarked;
