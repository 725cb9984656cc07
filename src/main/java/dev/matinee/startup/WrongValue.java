package dev.matinee.startup;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/// Says what is wrong with a value of the configuration: `key=value is wrong: reason`.
final class WrongValue {

  /// Names of keys whose value is not shown; a URL may contain a password.
  private static final Pattern SECRET =
      Pattern.compile("password|secret|token|credential|key|ur[li]", Pattern.CASE_INSENSITIVE);

  private WrongValue() {}

  static String sentence(BindException failure) {
    ConfigurationProperty property = failure.getProperty();
    return property == null
        ? sentence(failure.getName().toString(), null, reason(failure))
        : sentence(property.getName().toString(), property.getValue(), reason(failure));
  }

  static String sentence(BindValidationException failure) {
    String prefix = failure.getValidationErrors().getName().toString();
    return failure.getValidationErrors().getAllErrors().stream()
        .map(error -> sentence(prefix, error))
        .sorted()
        .collect(joining("; "));
  }

  /// @param whole has `failure` as a cause; where Spring Boot has read a key of its own, also the
  ///   conversion that failed, around it
  static String sentence(InvalidConfigurationPropertyValueException failure, Throwable whole) {
    String reason =
        Stream.iterate(whole, cause -> cause != null, Throwable::getCause)
            .filter(cause -> failure.equals(cause.getCause()))
            .flatMap(cause -> conversion(cause).stream())
            .findFirst()
            .orElseGet(() -> String.valueOf(failure.getReason()));
    return sentence(failure.getName(), failure.getValue(), reason);
  }

  private static String sentence(String prefix, ObjectError error) {
    String reason = String.valueOf(error.getDefaultMessage());
    return error instanceof FieldError field
        ? sentence(
            prefix + "." + DataObjectPropertyName.toDashedForm(field.getField()),
            field.getRejectedValue(),
            reason)
        : sentence(prefix, null, reason);
  }

  private static String sentence(String key, @Nullable Object value, String reason) {
    String shown = value == null || SECRET.matcher(key).find() ? key : key + "=" + value;
    return shown + " is wrong: " + reason;
  }

  private static String reason(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> conversion(cause).stream())
        .findFirst()
        .orElseGet(
            () -> String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage()));
  }

  private static Optional<String> conversion(Throwable failure) {
    return failure instanceof ConversionFailedException conversion
        ? Optional.of("must be " + ValueKind.of(conversion.getTargetType()))
        : Optional.empty();
  }
}
