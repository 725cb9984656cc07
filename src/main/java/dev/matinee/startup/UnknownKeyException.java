package dev.matinee.startup;

/// The configuration has a key that is no setting; the message is a sentence for each.
final class UnknownKeyException extends RuntimeException {

  UnknownKeyException(String message) {
    super(message);
  }
}
