package dev.matinee.web.problem;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/// Answers every failed request with `application/problem+json`, without internal details.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // after the handlers of single modules
class ProblemHandler extends ResponseEntityExceptionHandler {

  static final String INTERNAL_ERROR =
      "Something went wrong in the service; see its log. Try again later.";

  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class
  })
  @Nullable ResponseEntity<Object> databaseAway(Exception e, WebRequest request) {
    log.warn("The database does not answer: {}", e.getMessage());
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, "5");
    String detail = "The database does not answer at the moment; try again in a few seconds.";
    return answer(e, ProblemType.DATABASE_AWAY, detail, headers, request);
  }

  /// Rethrows if the response has begun: the container then breaks the connection, so that the
  /// client does not take the response for complete.
  @ExceptionHandler
  @Nullable ResponseEntity<Object> unexpected(Exception e, WebRequest request) throws Exception {
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      log.debug("A client disconnected from {}", request.getDescription(false));
      return null;
    }
    if (request instanceof ServletWebRequest servlet
        && servlet.getResponse() != null
        && servlet.getResponse().isCommitted()) {
      throw e;
    }
    return failed(e, request);
  }

  private @Nullable ResponseEntity<Object> failed(Exception e, WebRequest request) {
    log.error("Unexpected failure of {}", request.getDescription(false), e);
    return answer(e, ProblemType.INTERNAL_ERROR, INTERNAL_ERROR, new HttpHeaders(), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(e, Violations.of(e), headers, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return e.isForReturnValue()
        ? failed(e, request)
        : invalid(e, Violations.of(e), headers, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return invalid(e, List.of(Violations.of(e)), headers, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(e, List.of(new Violation(e.getParameterName(), "is missing")), headers, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return switch (UnreadableBody.of(e)) {
      case UnreadableBody.TooLarge(String detail) ->
          answer(e, ProblemType.BODY_TOO_LARGE, detail, headers, request);
      case UnreadableBody.Malformed(String detail) ->
          answer(e, ProblemType.INVALID_REQUEST, detail, headers, request);
      case UnreadableBody.WrongField(Violation violation) ->
          invalid(e, List.of(violation), headers, request);
    };
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
      HttpRequestMethodNotSupportedException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String detail =
        "%s is not offered here; use %s."
            .formatted(e.getMethod(), String.join(" or ", supported(e.getSupportedMethods())));
    return answer(e, ProblemType.METHOD_NOT_ALLOWED, detail, headers, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
      HttpMediaTypeNotSupportedException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String detail =
        "Send the body as %s.".formatted(MimeTypeUtils.toString(e.getSupportedMediaTypes()));
    return answer(e, ProblemType.UNSUPPORTED_MEDIA_TYPE, detail, headers, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
      NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    String detail = "There is nothing at this path; /swagger-ui.html lists all paths.";
    return answer(e, ProblemType.NOT_FOUND, detail, headers, request);
  }

  /// Sets the type of problems without one, by their status.
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ResponseEntity<Object> response =
        super.handleExceptionInternal(e, body, headers, status, request);
    if (response != null
        && response.getBody() instanceof ProblemDetail problem
        && isUntyped(problem)) {
      ProblemType.of(status).describe(problem);
    }
    return response;
  }

  private @Nullable ResponseEntity<Object> invalid(
      Exception e, List<Violation> violations, HttpHeaders headers, WebRequest request) {
    ProblemDetail problem =
        ProblemType.INVALID_REQUEST.problem(
            violations.stream()
                .map(violation -> "%s %s".formatted(violation.field(), violation.message()).strip())
                .collect(Collectors.joining("; ", "", ".")));
    problem.setProperty("errors", violations);
    return handleExceptionInternal(
        e, problem, headers, ProblemType.INVALID_REQUEST.status(), request);
  }

  private @Nullable ResponseEntity<Object> answer(
      Exception e, ProblemType type, String detail, HttpHeaders headers, WebRequest request) {
    return handleExceptionInternal(e, type.problem(detail), headers, type.status(), request);
  }

  private static boolean isUntyped(ProblemDetail problem) {
    @Nullable URI type = problem.getType();
    return type == null || type.equals(URI.create("about:blank"));
  }

  private static List<String> supported(String @Nullable [] methods) {
    return methods == null ? List.of("another method") : List.of(methods);
  }
}
