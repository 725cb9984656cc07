package dev.matinee.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/// Why a body could not be read.
sealed interface UnreadableBody {

  /// The body has more bytes than a request may have.
  ///
  /// @param detail a sentence that says what to do
  record TooLarge(String detail) implements UnreadableBody {}

  /// The body is no JSON, or nothing like what was expected.
  ///
  /// @param detail a sentence that says what to do
  record Malformed(String detail) implements UnreadableBody {}

  record WrongField(Violation violation) implements UnreadableBody {}

  static UnreadableBody of(HttpMessageNotReadableException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLargeException tooLarge) {
        return new TooLarge(tooLarge.detail());
      }
    }
    return switch (e.getCause()) {
      case StreamReadException malformed ->
          new Malformed("The body is not valid JSON%s; correct it.".formatted(where(malformed)));
      case DatabindException wrong when !wrong.getPath().isEmpty() ->
          new WrongField(Violation.of(wrong));
      case null, default ->
          new Malformed(
              "The body is empty or not of the right form; send the JSON described in"
                  + " /swagger-ui.html.");
    };
  }

  private static String where(JacksonException e) {
    @Nullable TokenStreamLocation location = e.getLocation();
    return location == null
        ? ""
        : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }
}
