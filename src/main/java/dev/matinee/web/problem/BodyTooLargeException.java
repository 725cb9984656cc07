package dev.matinee.web.problem;

import java.io.IOException;

/// A request body exceeded the limit while it was read.
public final class BodyTooLargeException extends IOException {

  private final String detail;

  public BodyTooLargeException(long limit) {
    super("body larger than " + limit + " bytes");
    this.detail = detail(limit);
  }

  /// Returns the message for the client.
  public String detail() {
    return detail;
  }

  /// Returns the message for the client about a limit.
  public static String detail(long bytes) {
    return "The body is larger than %d bytes; send less at once, or use POST /api/v1/imports."
        .formatted(bytes);
  }
}
