package dev.matinee.dataset.format.text;

/// The reason why a row is invalid. Readers turn it into a [BadLine].
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
