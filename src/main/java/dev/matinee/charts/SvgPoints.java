package dev.matinee.charts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes the points of lines as SVG wants them.
final class SvgPoints {

  private SvgPoints() {}

  /// Returns a line through `dots`, such as `0.0,1.5 2.0,3.0`.
  static String of(List<LineChart.Dot> dots) {
    return dots.stream()
        .map(dot -> String.format(Locale.ROOT, "%.1f,%.1f", dot.x(), dot.y()))
        .collect(Collectors.joining(" "));
  }
}
