package dev.matinee.serving.context;

import org.springframework.modulith.NamedInterface;

/// The outcome of a request to the model in force.
///
/// @param <T> type of the answer
@NamedInterface("context")
public sealed interface Answer<T> {

  /// The answer, computed with one model and with stored data that includes write number
  /// `sequence`.
  @NamedInterface("context")
  record Given<T>(T value, long modelVersion, long sequence) implements Answer<T> {}

  /// No model is in force yet.
  record NoModelYet<T>() implements Answer<T> {}

  /// The write that the request asked for is not visible yet. The last visible write has the number
  /// `sequence`.
  record Behind<T>(long sequence) implements Answer<T> {}
}
