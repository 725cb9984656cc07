package dev.matinee.web.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/// The reason why a request body could not be read.
sealed interface UnreadableBody {

  /// The body is larger than the limit.
  ///
  /// @param detail a sentence that says what to do
  record TooLarge(String detail) implements UnreadableBody {}

  /// The body is not valid JSON, or JSON of another shape.
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
              "The body is empty or has the wrong form; send JSON as described in"
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
