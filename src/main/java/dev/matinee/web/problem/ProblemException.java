package dev.matinee.web.problem;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponseException;

/// An exception that ends a request with a problem.
public final class ProblemException extends ErrorResponseException {

  /// @param detail a sentence that says what to do
  public ProblemException(ProblemType type, String detail) {
    super(type.status(), type.problem(detail), null);
  }

  /// Refuses one field or parameter.
  ///
  /// @param message a sentence that says what to do; also used as the detail
  public static ProblemException invalid(String field, String message) {
    ProblemException problem = new ProblemException(ProblemType.INVALID_REQUEST, message);
    problem.getBody().setProperty("errors", List.of(new Violation(field, message)));
    return problem;
  }

  /// Creates the answer to a request about a user that does not exist.
  public static ProblemException unknownUser(String userId) {
    return new ProblemException(
        ProblemType.UNKNOWN_USER,
        "There is no user '%s'; a user's first rating or PUT creates them.".formatted(userId));
  }

  /// Creates the refusal of a read whose `minSequence` is not visible yet.
  ///
  /// @param latest number of the last visible write
  public static ProblemException sequenceNotReached(long latest) {
    return new ProblemException(
            ProblemType.SEQUENCE_NOT_REACHED,
            "The write of minSequence is not visible yet, the last one is %d; try again."
                .formatted(latest))
        .retryAfter(Duration.ofSeconds(1));
  }

  /// Sets the header `Retry-After`.
  public ProblemException retryAfter(Duration delay) {
    getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, delay.toSeconds())));
    return this;
  }
}
