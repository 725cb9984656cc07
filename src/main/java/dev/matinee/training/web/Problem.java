package dev.matinee.training.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// The problems that requests about models can end with.
enum Problem {
  UNKNOWN_RUN(HttpStatus.NOT_FOUND, "unknown-run", "Unknown training run"),
  UNKNOWN_MODEL(HttpStatus.NOT_FOUND, "unknown-model", "Unknown model version"),
  ALREADY_RUNNING(HttpStatus.CONFLICT, "conflict", "Already running"),
  MODEL_GONE(HttpStatus.GONE, "model-gone", "Model no longer stored");

  private final HttpStatus status;
  private final String type;
  private final String title;

  Problem(HttpStatus status, String type, String title) {
    this.status = status;
    this.type = type;
    this.title = title;
  }

  /// Returns what ends the request.
  ///
  /// @param detail a sentence that says what to do
  ErrorResponseException because(String detail) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setType(URI.create("urn:matinee:problem:" + type));
    body.setTitle(title);
    return new ErrorResponseException(status, body, null);
  }
}
