package dev.matinee.web;

import java.io.IOException;

/// The body of a request turned out to be larger than allowed while it was read.
final class BodyTooLargeException extends IOException {

  private final long limit;

  BodyTooLargeException(long limit) {
    super("body larger than " + limit + " bytes");
    this.limit = limit;
  }

  long limit() {
    return limit;
  }
}
