package dev.matinee.dataset.format;

/// A row that cannot be read, with the reason. Never leaves this package.
final class BadRowException extends Exception {

  BadRowException(String reason) {
    super(reason);
  }

  BadRowException(String reason, Throwable cause) {
    super(reason, cause);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
