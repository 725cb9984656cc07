package dev.matinee.cli;

/// A failure of a command whose message is all that the user needs to see.
final class CommandFailedException extends RuntimeException {

  CommandFailedException(String message) {
    super(message);
  }
}
