package dev.matinee.web.problem;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/// A JSON value has the wrong type. The message tells the client which types the field accepts.
public final class WrongTypeException extends MismatchedInputException {

  public WrongTypeException(JsonParser json, Class<?> target, String message) {
    super(json, message, target);
  }
}
