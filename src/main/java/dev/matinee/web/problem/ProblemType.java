package dev.matinee.web.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/// The problem types of the API. Their `type` URIs are stable.
///
/// The first type of a status is also used for problems of which only the status is known.
public enum ProblemType {
  INVALID_REQUEST(HttpStatus.BAD_REQUEST, "Invalid request"),
  UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "API key needed"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "Nothing here"),
  UNKNOWN_USER(HttpStatus.NOT_FOUND, "Unknown user"),
  UNKNOWN_MOVIE(HttpStatus.NOT_FOUND, "Unknown movie"),
  UNKNOWN_MODEL(HttpStatus.NOT_FOUND, "Unknown model version"),
  UNKNOWN_RUN(HttpStatus.NOT_FOUND, "Unknown training run"),
  UNKNOWN_IMPORT(HttpStatus.NOT_FOUND, "Unknown import"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Media type not offered"),
  CONFLICT(HttpStatus.CONFLICT, "Already running"),
  MODEL_GONE(HttpStatus.GONE, "Model no longer stored"),
  BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Body too large"),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
  RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error"),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Unavailable for the moment"),
  NO_MODEL(HttpStatus.SERVICE_UNAVAILABLE, "No model in force yet"),
  SEQUENCE_NOT_REACHED(HttpStatus.SERVICE_UNAVAILABLE, "Write not visible yet"),
  DATABASE_AWAY(HttpStatus.SERVICE_UNAVAILABLE, "Database away");

  private final HttpStatus status;
  private final String title;

  ProblemType(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  public HttpStatus status() {
    return status;
  }

  public String title() {
    return title;
  }

  /// Returns the stable `type`, such as `urn:matinee:problem:unknown-movie`.
  public URI type() {
    return URI.create("urn:matinee:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// Creates a problem of this type.
  ///
  /// @param detail a sentence that says what to do
  public ProblemDetail problem(String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    describe(problem);
    return problem;
  }

  /// Sets type and title of `problem`.
  void describe(ProblemDetail problem) {
    problem.setType(type());
    problem.setTitle(title);
  }

  /// Returns the default type of a status.
  static ProblemType of(HttpStatusCode status) {
    return Arrays.stream(values())
        .filter(type -> type.status.isSameCodeAs(status))
        .findFirst()
        .orElse(status.is5xxServerError() ? INTERNAL_ERROR : INVALID_REQUEST);
  }
}
