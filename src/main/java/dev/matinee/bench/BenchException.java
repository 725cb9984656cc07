package dev.matinee.bench;

/// The service cannot be asked. The message says why, and what to do.
public final class BenchException extends RuntimeException {

  BenchException(String message) {
    super(message);
  }
}
