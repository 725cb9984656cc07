package dev.matinee.console;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Error pages of the console, without internal details.
@ControllerAdvice(basePackageClasses = ConsoleProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleProblems {

  private static final Logger log = LoggerFactory.getLogger(ConsoleProblems.class);

  @ExceptionHandler
  ModelAndView invalid(BindException e) {
    String fields =
        e.getFieldErrors().stream()
            .map(
                field ->
                    field.isBindingFailure()
                        ? field.getField() + " is not a number"
                        : field.getField() + " " + field.getDefaultMessage())
            .collect(Collectors.joining("; ", "", "."));
    return page(HttpStatus.BAD_REQUEST, fields);
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class
  })
  ModelAndView databaseAway(Exception e) {
    log.warn("The database does not answer: {}", e.getMessage());
    return page(
        HttpStatus.SERVICE_UNAVAILABLE,
        "The database does not answer at the moment; try again in a few seconds.");
  }

  @ExceptionHandler
  ModelAndView other(Exception e) {
    if (e instanceof ErrorResponse response && response.getBody().getDetail() != null) {
      return page(response.getStatusCode(), response.getBody().getDetail());
    }
    log.error("Unexpected failure of a page of the console", e);
    return page(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "Something went wrong in the service; see its log. Try again later.");
  }

  private static ModelAndView page(HttpStatusCode status, String problem) {
    ModelAndView page = new ModelAndView("console/problem", status);
    page.addObject("problem", problem);
    return page;
  }
}
