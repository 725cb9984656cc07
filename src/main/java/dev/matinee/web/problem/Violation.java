package dev.matinee.web.problem;

import tools.jackson.core.JacksonException;

/// An entry in the `errors` of a problem: a field or parameter and what is wrong with it.
///
/// @param field in the notation of Bean Validation, such as `pairs[2].userId`
public record Violation(String field, String message) {

  /// Returns the violation for a field that could not be read from JSON.
  public static Violation of(JacksonException e) {
    return new Violation(
        field(e),
        e instanceof WrongTypeException wrong
            ? wrong.getOriginalMessage()
            : "is missing or of the wrong type");
  }

  private static String field(JacksonException e) {
    StringBuilder field = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() == null) {
        field.append('[').append(step.getIndex()).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return field.toString();
  }
}
