package dev.matinee.console;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Writes the corners of lines as SVG wants them.
final class Corners {

  private Corners() {}

  /// Returns the corners of a line through `points`, such as `0.0,1.5 2.0,3.0`.
  static <T> String of(List<T> points, ToDoubleFunction<T> x, ToDoubleFunction<T> y) {
    return points.stream()
        .map(p -> String.format(Locale.ROOT, "%.1f,%.1f", x.applyAsDouble(p), y.applyAsDouble(p)))
        .collect(Collectors.joining(" "));
  }
}
