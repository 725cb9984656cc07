package dev.matinee.serving.context;

import org.springframework.modulith.NamedInterface;

/// What became of a question to the model in force.
///
/// @param <T> what an answer consists of
@NamedInterface("context")
public sealed interface Answer<T> {

  /// The answer, from one model and from a state of the store that includes write `sequence`.
  @NamedInterface("context")
  record Given<T>(T value, long modelVersion, long sequence) implements Answer<T> {}

  /// No model is in force yet.
  record NoModelYet<T>() implements Answer<T> {}

  /// The store did not reach the write that the question waits for; it is at write `sequence`.
  record Behind<T>(long sequence) implements Answer<T> {}
}
