package dev.matinee.dataset.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A chart, with all its numbers in a table for those who cannot see it.
///
/// @param id names the chart within the page
/// @param caption one sentence that says how to read it
/// @param x what the horizontal axis shows
/// @param y what the vertical axis shows
/// @param labels of bars; empty for lines
record Chart(
    String id,
    @JsonIgnore String title,
    @JsonIgnore String caption,
    Kind kind,
    String x,
    String y,
    List<String> labels,
    List<Series> series,
    @JsonIgnore Table numbers) {

  /// How the numbers are drawn.
  enum Kind {
    /// Upright bars.
    COLUMNS,
    /// Lying bars, which have room for long labels.
    ROWS,
    LINES
  }

  /// Numbers that belong together.
  ///
  /// @param reference whether this is only what the others are compared with
  record Series(String name, List<Point> points, boolean reference) {}

  /// A number at its place; of a bar `x` is the number of the bar.
  ///
  /// @param y null for nothing, which interrupts a line
  record Point(double x, @Nullable Double y) {}

  /// Returns bars of these heights.
  static List<Point> heights(List<Double> heights) {
    return IntStream.range(0, heights.size()).mapToObj(i -> new Point(i, heights.get(i))).toList();
  }

  /// Returns the line on which both axes are equal.
  static Series diagonal(String name, double from, double to) {
    return new Series(name, List.of(new Point(from, from), new Point(to, to)), true);
  }
}
