package dev.matinee.startup;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.util.unit.DataSize;

/// What a value of a type looks like, in words.
final class ValueKind {

  private ValueKind() {}

  static String of(TypeDescriptor type) {
    Class<?> kind = type.getObjectType();
    if (kind == Integer.class) {
      return "a whole number of at most " + Integer.MAX_VALUE;
    }
    if (kind == Long.class) {
      return "a whole number";
    }
    if (kind == Double.class) {
      return "a number";
    }
    if (kind == Boolean.class) {
      return "true or false";
    }
    if (kind == Duration.class) {
      return "a duration such as PT5M or 5m";
    }
    if (kind == DataSize.class) {
      return "a size such as 2MB";
    }
    Object[] constants = kind.getEnumConstants();
    return constants == null
        ? "a " + kind.getSimpleName()
        : "one of " + Arrays.toString(constants).toLowerCase(Locale.ROOT);
  }
}
