package dev.matinee.serving.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Splits query parameters that may be repeated, contain commas, or both.
public final class ParameterTexts {

  private ParameterTexts() {}

  /// Returns the texts between commas, without surrounding white space and without empty ones.
  public static List<String> split(@Nullable List<String> texts) {
    return texts == null
        ? List.of()
        : texts.stream()
            .flatMap(text -> Arrays.stream(text.split(",", -1)))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
  }
}
