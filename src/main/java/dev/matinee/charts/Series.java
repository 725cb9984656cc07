package dev.matinee.charts;

import java.util.List;
import java.util.Locale;

/// One line of a chart, with at least one point. Series may share a name and style.
public record Series(String name, Style style, Dots dots, List<Point> points) {

  public Series {
    points = List.copyOf(points);
  }

  /// The style of a line.
  public enum Style {
    FIRST,
    SECOND,
    THIRD,
    /// A single point.
    RING,
    /// What other lines are compared with.
    BASELINE;

    /// Returns the CSS class.
    public String look() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The points that have a dot.
  public enum Dots {
    ALL,
    LAST,
    NONE
  }

  /// A point, in the units of the axes.
  ///
  /// @param text tooltip of the dot; empty for none
  public record Point(double x, double y, String text) {}

  static Series baseline(String name, List<Point> points) {
    return new Series(name, Style.BASELINE, Dots.NONE, points);
  }
}
