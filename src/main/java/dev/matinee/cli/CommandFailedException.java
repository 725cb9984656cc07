package dev.matinee.cli;

/// A command cannot do what it was asked. The message is all that the user needs to know.
final class CommandFailedException extends RuntimeException {

  CommandFailedException(String message) {
    super(message);
  }
}
