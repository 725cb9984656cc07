package dev.matinee.web.problem;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/// A JSON value is of a type that its field does not take. The message is for the client: it says
/// what the field takes.
public final class WrongTypeException extends MismatchedInputException {

  public WrongTypeException(JsonParser json, Class<?> target, String message) {
    super(json, message, target);
  }
}
