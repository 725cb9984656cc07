package dev.matinee.web.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.util.ClassUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Converter of Spring's validation errors to violations.
final class Violations {

  private Violations() {}

  static List<Violation> of(MethodArgumentNotValidException e) {
    return e.getAllErrors().stream().map(Violations::of).toList();
  }

  static List<Violation> of(HandlerMethodValidationException e) {
    return e.getParameterValidationResults().stream()
        .flatMap(
            result ->
                result.getResolvableErrors().stream()
                    .map(
                        error ->
                            result instanceof ParameterErrors && error instanceof ObjectError bound
                                ? inElement(result, of(bound))
                                : new Violation(name(result), message(error))))
        .toList();
  }

  static Violation of(TypeMismatchException e) {
    String name =
        e instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : Objects.requireNonNullElse(e.getPropertyName(), "parameter");
    return new Violation(name, expectation(e.getRequiredType()));
  }

  private static Violation of(ObjectError error) {
    return new Violation(
        error instanceof FieldError field ? field.getField() : "",
        error.contains(TypeMismatchException.class)
            ? expectation(error.unwrap(TypeMismatchException.class).getRequiredType())
            : message(error));
  }

  private static Violation inElement(ParameterValidationResult result, Violation violation) {
    Integer index = result.getContainerIndex();
    return index == null
        ? violation
        : new Violation("[%d].%s".formatted(index, violation.field()), violation.message());
  }

  private static String name(ParameterValidationResult result) {
    return Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "parameter");
  }

  private static String message(MessageSourceResolvable error) {
    return Objects.requireNonNullElse(error.getDefaultMessage(), "is invalid");
  }

  private static String expectation(@Nullable Class<?> type) {
    if (type == null) {
      return "is invalid";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(" or ", "must be ", ""));
    }
    if (Number.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(type))) {
      return "must be a number";
    }
    return type == boolean.class || type == Boolean.class ? "must be true or false" : "is invalid";
  }
}
