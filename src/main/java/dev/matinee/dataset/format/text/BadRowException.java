package dev.matinee.dataset.format.text;

/// A row that cannot be read, with the reason. Never leaves this package.
public final class BadRowException extends Exception {

  public BadRowException(String reason) {
    super(reason);
  }

  public BadRowException(String reason, Throwable cause) {
    super(reason, cause);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
